import { parser } from '@lezer/javascript'
import { marks } from './markNames.ts'

type SyntaxNode = ReturnType<typeof parser.parse>['topNode']

/** A text that goes into the code. */
interface Insertion {
  readonly at: number
  readonly text: string
}

/** What stands for itself and runs nothing when it is reached. */
const silent =
  /^(?:FunctionDeclaration|ClassDeclaration|EmptyStatement|Block|;|LineComment|BlockComment|[{}])$/
const alone = /^(?:Expression|Return|Throw|Break|Continue)Statement$/
const branching = /^(?:If|For|While|Do)Statement$/
const loop = /^(?:For|While|Do)Statement$/

/**
 * Writes into JavaScript that it tells which of its lines it runs, that each `await` asks whether it may
 * go on, and that each round of a loop counts. Its lines stay where they are. Code that does not parse is
 * given back as it is. `before` lines are counted before its first.
 */
export function markCode(code: string, before = 0): string {
  const insertions: Insertion[] = []
  const lineAt = lineCounter(code, before)
  const insert = (at: number, text: string) => void insertions.push({ at, text })
  const classes = new Set([...code.matchAll(/\bclass\s+([\w$]+)/g)].map(([, name]) => name))
  const ran = ({ from }: SyntaxNode) => `${marks.ran}(${lineAt(from)})`
  parser.parse(code).iterate({
    enter: ({ node }) => {
      const { parent } = node
      if (node.name === 'AwaitExpression') markAwait(node, lineAt(node.from), insert)
      if (node.name === 'ArrowFunction') markArrow(node, lineAt, insert)
      if (node.name === 'NewExpression') markMade(node, code, classes, insert)
      if (loop.test(node.name)) markRounds(node, lineAt, insert)
      if (parent && isOfBlock(node, parent)) insert(node.from, `${ran(node)};`)
      else if (parent && branching.test(parent.name) && alone.test(node.name)) {
        insert(node.from, `{${ran(node)};`)
        insert(node.to, '}')
      }
    },
  })
  return inserted(code, insertions)
}

function markAwait(node: SyntaxNode, line: number, insert: Insert): void {
  const word = node.firstChild
  if (!word || word.to === node.to) return
  insert(node.from, `${marks.back}(`)
  insert(word.to, ` ${marks.wait}(${line},`)
  insert(node.to, '))')
}

/** What is made of a class of the code is noted: what keeps the rooms may stand nowhere else. */
function markMade(
  node: SyntaxNode,
  code: string,
  classes: ReadonlySet<string | undefined>,
  insert: Insert,
): void {
  const name = node.getChild('VariableName')
  if (!name || !classes.has(code.slice(name.from, name.to))) return
  insert(node.from, `${marks.made}(`)
  insert(node.to, ')')
}

/** What an arrow gives is worked out again and again, if it calls itself. */
function markArrow(node: SyntaxNode, lineAt: LineAt, insert: Insert): void {
  const body = node.lastChild
  if (!body || body.name === 'Block' || body.type.isError) return
  insert(body.from, `(${marks.round}(${lineAt(body.from)}),`)
  insert(body.to, ')')
}

/** A loop may have nothing in it that tells of itself, and no end. */
function markRounds(node: SyntaxNode, lineAt: LineAt, insert: Insert): void {
  const body = node.name === 'DoStatement' ? node.firstChild?.nextSibling : node.lastChild
  if (!body || body.type.isError) return
  const round = `${marks.round}(${lineAt(node.from)})`
  if (body.name === 'Block') return insert(body.from + 1, `${round};`)
  if (body.name === ';') return insert(body.from, round)
  insert(body.from, `{${round};`)
  insert(body.to, '}')
}

type Insert = (at: number, text: string) => void
type LineAt = (at: number) => number

/** A statement of a block; the first of a case stands behind its label. */
function isOfBlock(node: SyntaxNode, { name, parent }: SyntaxNode): boolean {
  if (silent.test(node.name) || node.type.isError) return false
  if (name === 'Block') return parent !== null
  return name === 'SwitchBody' && !/^(?:CaseLabel|DefaultLabel)$/.test(node.name)
}

/** The number of the line of a place in the text, from 1. */
function lineCounter(code: string, before: number): LineAt {
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (at) => before + starts.findLastIndex((start) => start <= at) + 1
}

/** What closes was met after what stands within it, and comes after it. */
function inserted(code: string, insertions: readonly Insertion[]): string {
  const inOrder = [...insertions].sort(
    (one, other) => one.at - other.at || insertionRank(one) - insertionRank(other),
  )
  let text = ''
  let from = 0
  for (const { at, text: own } of inOrder) {
    text += code.slice(from, at) + own
    from = at
  }
  return text + code.slice(from)
}

/** Of two at one place what closes comes first, the parentheses of an await before the brace around it. */
function insertionRank({ text }: Insertion): number {
  return text === '))' || text === ')' ? 0 : text === '}' ? 1 : 2
}
