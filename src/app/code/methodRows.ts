import type { CodeRow, Place } from './codeRow.ts'
import type { SourcePart } from './cutSource.ts'
import { diffRows, type Line, sameLine } from './diffRows.ts'

/** A method, and the file that it stands in. */
export interface Method extends SourcePart {
  readonly path: string
}

interface Parts {
  /** Its comment and its head, up to the brace that opens. */
  readonly head: readonly Line[]
  readonly body: readonly Line[]
  readonly end: Line
  readonly parameters: readonly string[]
}

/**
 * A method that takes the place of the reference's, as one would write it: what it hands on to that
 * one as its last act stands in its place, and what says that it replaces another is left out.
 */
export function methodRows(name: string, own: Method, reference?: Method): readonly CodeRow[] {
  const mine = splitUp(own)
  const rows = (body: readonly CodeRow[]) => [
    ...mine.head.map((line) => sameLine(line)),
    ...body,
    sameLine(mine.end),
  ]
  if (!reference) return rows(mine.body.flatMap((line) => alone(line)))
  const theirs = splitUp(reference)
  const renamed = renamedTo(theirs.parameters, mine.parameters)
  const there = theirs.body.map((line) => ({ ...line, text: renamed(line.text) })).map(comparable)
  const whole = handedOn(name, mine, theirs, there)
  if (whole) return rows(diffRows(whole, there))
  const isAround = mine.body.some(({ text }) => text.includes(`super.${name}(`))
  return rows(isAround ? aroundRows(name, mine, theirs) : diffRows(mine.body, there))
}

/** A line that the reference has not; going on as the reference does is no flaw. */
function alone(line: Line): readonly CodeRow[] {
  return line.compared.startsWith('super.') ? [sameLine(line)] : diffRows([line], [])
}

/** A method as it stands, all of it. */
export function plainRows({ path, first, lines }: Method): readonly CodeRow[] {
  return lines.map((text, i) => {
    const place: Place = { path, line: first + i }
    return { sign: ' ', text: text.replace(/^ {2}/, ''), own: place, reference: place, differs: [] }
  })
}

function splitUp({ path, first, lines }: Method): Parts {
  const all = lines.map((text, i) =>
    comparable({ path, line: first + i, text: withoutModifiers(text.replace(/^ {2}/, '')) }),
  )
  const last = all.at(-1) as Line
  const at = all.findIndex(({ text }) => /\{(?:\})?$/.test(text) && !/^[*/ ]*\*/.test(text))
  const headEnd = all[at] as Line
  const head = [...all.slice(0, at), { ...headEnd, text: headEnd.text.replace(/\{\}$/, '{') }]
  const end = { ...last, text: '}' }
  return { head, body: all.slice(at + 1, -1), end, parameters: namesInHead(head) }
}

function comparable(line: Omit<Line, 'compared'>): Line {
  return { ...line, compared: line.text.trim() }
}

/** Without what only says that it stands in for another. */
function withoutModifiers(text: string): string {
  return text.replace(/^(?:(?:protected|override|public) )+/, '')
}

function namesInHead(head: readonly Line[]): readonly string[] {
  const text = head.map((line) => line.text.trim()).join(' ')
  const list = /\(\s*(.*)\)\s*:/.exec(text)?.[1] ?? ''
  return [...list.matchAll(/(?:^|, )(\w+)\??:/g)].map(([, name]) => name as string)
}

function renamedTo(from: readonly string[], to: readonly string[]): (text: string) => string {
  const pairs = from.flatMap((name, i) => (to[i] && to[i] !== name ? [[name, to[i]] as const] : []))
  return (text) =>
    text
      .split(/('[^']*'|`[^`]*`)/)
      .map((piece, i) => (i % 2 === 1 ? piece : pairs.reduce(renamedIn, piece)))
      .join('')
}

function renamedIn(text: string, [name, other]: readonly [string, string]): string {
  return text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), other)
}

/**
 * The body, with the reference's in the place of a call of it that is the last act and hands on what
 * came in; null when it is not so.
 */
function handedOn(
  name: string,
  { body, parameters }: Parts,
  theirs: Parts,
  there: readonly Line[],
): readonly Line[] | null {
  const call = /^(?:return )?(?:await )?super\.(#?\w+)\((.*)\)$/.exec(body.at(-1)?.compared ?? '')
  const isWhole = call?.[1] === name && call[2] === parameters.join(', ')
  return isWhole && parameters.length >= theirs.parameters.length
    ? [...body.slice(0, -1), ...there]
    : null
}

/** A method that calls the reference's in between: that call is as it should be, unless something else is handed on. */
function aroundRows(name: string, { body, parameters }: Parts, theirs: Parts): readonly CodeRow[] {
  const handed = [...parameters, ...theirs.parameters.slice(parameters.length)]
  const call = `super.${name}(${handed.join(', ')})`
  const result = body.map(({ text }) => /const (\w+) = super\./.exec(text)?.[1]).find(Boolean)
  const isRight = ({ text }: Line) => text.includes(call) || text.trim() === `return ${result}`
  const hasFlaw = body.some((line) => !isRight(line))
  return body.flatMap((line): readonly CodeRow[] => {
    if (hasFlaw && isRight(line)) return [sameLine(line)]
    const [flaw] = diffRows([line], [])
    if (!flaw || !line.text.includes(`super.${name}(`)) return flaw ? [flaw] : []
    const right = { ...line, text: `${/^ */.exec(line.text)?.[0]}return ${call}`, compared: '' }
    return diffRows([line], [right]).map((row) => ({ ...row, reference: null }))
  })
}
