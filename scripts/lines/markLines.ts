import { parseAst } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** A text that goes into the source; what closes stands before what opens, and the inner one inside. */
interface Insertion {
  readonly at: number
  readonly text: string
  readonly isEnd: boolean
}

/** What stands for itself and runs nothing when it is reached. */
const silent = /^(?:TS|FunctionDeclaration|ClassDeclaration|EmptyStatement|BlockStatement)/
const loops = /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/

/**
 * Writes into TypeScript source that it tells which of its lines it runs, and what it waits for:
 * `ran(line)` before each statement, and `waits(line, promise)` around what is awaited, or gone on
 * from by `then`. Nothing else changes: not a value, not the order of anything.
 */
export function markLines(source: string, path: string): string {
  const insertions: Insertion[] = []
  const lineAt = lineCounter(source)
  const around = (node: Node, before: string, after: string) => {
    insertions.push({ at: node.start, text: before, isEnd: false })
    insertions.push({ at: node.end, text: after, isEnd: true })
  }
  const ran = (node: Node) => `$ran($file+${lineAt(node.start)})`
  const mark = (node: Node) => {
    if (!silent.test(node.type))
      insertions.push({ at: node.start, text: `${ran(node)};`, isEnd: false })
  }
  const branch = (node: Node, of: Node) => {
    const isAlone = node.type !== 'BlockStatement' && node.type !== 'IfStatement'
    if (isAlone && lineAt(node.start) !== lineAt(of.start)) around(node, `{${ran(node)};`, '}')
  }
  const waits = (node: Node) => around(node, `$waits($file+${lineAt(node.start)},`, ')')
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node, (node) => {
    const { type } = node
    if (type === 'BlockStatement') nodes(node.body).forEach(mark)
    if (type === 'SwitchCase') nodes(node.consequent).forEach(mark)
    if (type === 'IfStatement')
      for (const each of nodes([node.consequent, node.alternate])) branch(each, node)
    if (loops.test(type)) for (const body of nodes([node.body])) branch(body, node)
    if (type === 'ArrowFunctionExpression' && node.expression === true) {
      for (const body of nodes([node.body])) around(body, `(${ran(body)},`, ')')
    }
    if (type === 'AwaitExpression') nodes([node.argument]).forEach(waits)
    if (type === 'CallExpression') thenOf(node).forEach(waits)
  })
  const head = `import{ran as $ran,waits as $waits,fileOf as $fileOf}from'#host/lines/marks.ts';const $file=$fileOf(${JSON.stringify(path)});`
  return `${head}\n${inserted(source, insertions)}`
}

/** What a call of `then` goes on from. */
function thenOf(call: Node): readonly Node[] {
  const callee = call.callee as Node
  if (callee.type !== 'MemberExpression' || callee.computed === true) return []
  return (callee.property as { name?: string }).name === 'then' ? nodes([callee.object]) : []
}

function nodes(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : []).filter((each) => each !== null && each !== undefined)
}

function visit(node: Node, seen: (node: Node) => void): void {
  seen(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as Node, seen)
    }
  }
}

/** The number of the line of a place in the text, from 1. */
function lineCounter(source: string): (at: number) => number {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (at) => starts.findLastIndex((start) => start <= at) + 1
}

function inserted(source: string, insertions: readonly Insertion[]): string {
  const inOrder = [...insertions.entries()].sort(([i, a], [j, b]) => {
    if (a.at !== b.at) return a.at - b.at
    if (a.isEnd !== b.isEnd) return a.isEnd ? -1 : 1
    return a.isEnd ? j - i : i - j
  })
  let text = ''
  let from = 0
  for (const [, insertion] of inOrder) {
    text += source.slice(from, insertion.at) + insertion.text
    from = insertion.at
  }
  return text + source.slice(from)
}
