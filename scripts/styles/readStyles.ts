import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ESTree, parseSync, preprocessCSS, type ResolvedConfig, resolveConfig } from 'vite'
import { scopedName } from './scopedName.ts'

/** What a stylesheet names. */
interface Sheet {
  readonly path: string
  readonly classes: readonly string[]
  /** The parts of other folders that it styles, by `[data-part="…"]`. */
  readonly parts: readonly string[]
}

/** What a component wears. */
interface Wearer {
  readonly path: string
  /** Of each module that it imports, the specifier and the classes that it takes of it. */
  readonly modules: readonly { readonly from: string; readonly taken: readonly string[] }[]
  /** Class names that are written as text. */
  readonly texts: readonly string[]
  /** What is no plain name: `styles[key]`, or a text that is put together. */
  readonly madeUp: readonly string[]
  readonly parts: readonly string[]
}

type Node = ESTree.Node | { readonly type: 'none' }

function filesOf(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** All stylesheets below the folders. */
export async function sheetsOf(folders: readonly string[]): Promise<readonly Sheet[]> {
  const css = { modules: { generateScopedName: scopedName } }
  const config = await resolveConfig({ configFile: false, css, logLevel: 'error' }, 'serve')
  const paths = folders.flatMap((folder) => filesOf(folder, /\.css$/))
  return Promise.all(paths.map((path) => sheetOf(path, config)))
}

async function sheetOf(path: string, config: ResolvedConfig): Promise<Sheet> {
  const text = readFileSync(path, 'utf8')
  // Read as a module, any sheet tells its classes; names of keyframes come with them.
  const asModule = path.replace(/(\.module)?\.css$/, '.module.css')
  const { modules = {} } = await preprocessCSS(text, join(process.cwd(), asModule), config)
  const keyframes = [...text.matchAll(/@keyframes\s+([\w-]+)/g)].map(([, name]) => name)
  return {
    path,
    classes: Object.keys(modules).filter((name) => !keyframes.includes(name)),
    parts: [...text.matchAll(/\[data-part="([^"]+)"\]/g)].map(([, name]) => name ?? ''),
  }
}

/** All components below the folders. */
export function wearersOf(folders: readonly string[]): readonly Wearer[] {
  return folders.flatMap((folder) => filesOf(folder, /(?<!\.test)\.tsx?$/)).map(wearerOf)
}

function wearerOf(path: string): Wearer {
  const { program } = parseSync(path, readFileSync(path, 'utf8'))
  const modules = new Map<string, { from: string; taken: string[] }>()
  const texts: string[] = []
  const madeUp: string[] = []
  const parts: string[] = []
  walk(program, (node) => {
    if (node.type === 'ImportDeclaration' && node.source.value.endsWith('.module.css')) {
      for (const { local } of node.specifiers) {
        modules.set(local.name, { from: node.source.value, taken: [] })
      }
    }
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
      const module = modules.get(node.object.name)
      if (module && !node.computed && node.property.type === 'Identifier') {
        module.taken.push(node.property.name)
      } else if (module) madeUp.push(`${node.object.name}[…]`)
    }
    if (node.type === 'JSXAttribute' && node.value) {
      if (node.name.name === 'className') readClassName(node.value, texts, madeUp)
      if (node.name.name === 'data-part' && node.value.type === 'Literal') {
        parts.push(String(node.value.value))
      }
    }
  })
  return { path, modules: [...modules.values()], texts, madeUp, parts }
}

/** What is compared with is no class name: `tone === 'bad' && styles.bad`. */
function readClassName(value: Node, texts: string[], madeUp: string[]): void {
  walk(
    value,
    (node) => {
      if (node.type === 'Literal' && typeof node.value === 'string') {
        texts.push(...node.value.split(/\s+/).filter(Boolean))
      }
      if (node.type === 'TemplateLiteral') {
        madeUp.push(node.quasis.map(({ value: { raw } }) => raw).join('…'))
      }
    },
    (node) => node.type === 'BinaryExpression' || node.type === 'MemberExpression',
  )
}

/** Visits a tree in the order of its text. */
function walk(
  node: unknown,
  visit: (node: Node) => void,
  leaveOut: (node: Node) => boolean = () => false,
): void {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, visit, leaveOut)
    return
  }
  if (!isNode(node) || leaveOut(node)) return
  visit(node)
  for (const child of Object.values(node)) walk(child, visit, leaveOut)
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
