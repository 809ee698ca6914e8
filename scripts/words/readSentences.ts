import { type Node, parsed, sourcesIn, walk } from './syntax.ts'

/** What these say is read, or heard. `label` and `note` are of our own parts. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'note',
  'placeholder',
  'title',
])

/** In these a text is compared, looked up or passed on, and is not shown as it stands. */
const unshown = /^(?:Binary|Call|Member|New|Object)Expression$|^JSXElement$|^ArrowFunction/

/** Texts that stand in the components below a folder, and not in the words: a line each. */
export function sentencesIn(folder: string): readonly string[] {
  return sourcesIn(folder)
    .filter((path) => path.endsWith('.tsx'))
    .flatMap(sentencesOf)
}

function sentencesOf(path: string): readonly string[] {
  const { program, lineAt } = parsed(path)
  const found: string[] = []
  const add = (node: Node, text: string) => {
    if (/\p{L}{2}/u.test(text)) found.push(`${path}:${lineAt(node.start)}: ${text.trim()}`)
  }
  walk(program, (node, parent) => {
    if (node.type === 'JSXText') add(node, node.value)
    walk(shownIn(node, parent), (part) => {
      if (unshown.test(part.type)) return false
      if (part.type === 'Literal' && typeof part.value === 'string') add(part, part.value)
      if (part.type === 'TemplateElement') add(part, part.value.raw)
      return true
    })
  })
  return found
}

/** What of a node is read, if it is a spoken attribute or stands between tags. */
function shownIn(node: Node, parent: Node | null): unknown {
  if (node.type === 'JSXAttribute') return spoken.has(String(node.name.name)) ? node.value : null
  if (node.type !== 'JSXExpressionContainer' || parent?.type === 'JSXAttribute') return null
  return node.expression
}
