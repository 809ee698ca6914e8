import { type Node, parsed, sourcesIn, walk } from './syntax.ts'

/** What a file names, as far as words go. */
interface Uses {
  /** Properties that are read, by `x.name` or `{ name }`, and what is imported. */
  readonly names: ReadonlySet<string>
  /** Tables of which a line is looked up: `x.table[code]`. */
  readonly lookedUp: ReadonlySet<string>
  /** What is handed on as a whole: `f(x.table)`, `{...x.table}`, `table={x.table}`. */
  readonly handedOn: ReadonlySet<string>
}

const words = /\bwords\/(?<language>[a-z]{2})\//

/**
 * What each file below a folder may say, and each text outside the words that can be a code. English
 * itself may say some of another area; it is handed on there only to be joined.
 */
export function usesIn(folder: string): {
  readonly files: readonly Uses[]
  readonly codes: ReadonlySet<string>
} {
  const codes = new Set<string>()
  const files = sourcesIn(folder).flatMap((path) => {
    const language = words.exec(path)?.groups?.language
    if (language === undefined) return [usesOf(path, codes)]
    return language === 'en' ? [{ ...usesOf(path, new Set()), handedOn: new Set<string>() }] : []
  })
  return { files, codes }
}

/** Whether a line of the words, `area.table.line`, is used by one of the files. */
export function isUsed(
  line: readonly string[],
  { files, codes }: ReturnType<typeof usesIn>,
): boolean {
  const [area = ''] = line
  return files.some((uses) => {
    if (!uses.names.has(area)) return false
    const at = line.findIndex((name) => !uses.names.has(name))
    // The first that is not named is looked up, or is handed on with the table that it is in.
    const table = line[at - 1] ?? ''
    if (at < 0 || uses.handedOn.has(table)) return true
    return uses.lookedUp.has(table) && codes.has(line[at] ?? '')
  })
}

function usesOf(path: string, codes: Set<string>): Uses {
  const names = new Set<string>()
  const lookedUp = new Set<string>()
  const handedOn = new Set<string>()
  walk(parsed(path).program, (node, parent) => {
    if (node.type === 'ImportSpecifier') names.add(nameOf(node.imported))
    if (node.type === 'Property') {
      codes.add(nameOf(node.key))
      if (parent?.type === 'ObjectPattern') names.add(nameOf(node.key))
    }
    if (node.type === 'Literal') codes.add(String(node.value))
    if (node.type === 'MemberExpression') {
      if (!node.computed) names.add(nameOf(node.property))
      else if (!isText(node.property)) lookedUp.add(lastName(node.object))
      else names.add(nameOf(node.property))
    }
    if (isHandedOn(node, parent)) handedOn.add(lastName(node))
    if (node.type === 'ObjectExpression') {
      for (const each of node.properties) {
        if (each.type === 'Property' && isRead(each.value)) handedOn.add(lastName(each.value))
      }
    }
  })
  return { names, lookedUp, handedOn }
}

/** Of what is read, all but what is read of further, and what is called. */
function isHandedOn(node: Node, parent: Node | null): boolean {
  if (!isRead(node)) return false
  switch (parent?.type) {
    case 'CallExpression':
      return parent.callee !== node
    case 'ArrayExpression':
    case 'ConditionalExpression':
    case 'JSXExpressionContainer':
    case 'JSXSpreadAttribute':
    case 'ReturnStatement':
    case 'SpreadElement':
      return true
    case 'ArrowFunctionExpression':
      return parent.body === node
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier'
    default:
      return false
  }
}

/** What is read of a stylesheet is no word. */
function isRead(node: Node): boolean {
  if (node.type === 'MemberExpression') return lastName(node.object) !== 'styles'
  return node.type === 'Identifier'
}

function lastName(node: Node): string {
  if (node.type === 'MemberExpression') return nameOf(node.property)
  return nameOf(node)
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name
  return node.type === 'Literal' ? String(node.value) : ''
}

function isText(node: Node): boolean {
  return node.type === 'Literal'
}
