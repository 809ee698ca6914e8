import { firstChars } from '#kernel/firstChars.ts'
import type { JsonExpected } from '#scenario/json/jsonError.ts'
import type { CodeProblem } from './codeProblem.ts'
import type { Rules } from './rules.ts'

/** What stood somewhere, short enough to tell. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'object' }
  | { readonly kind: 'array'; readonly length: number }
  /** As JSON, cut where it is long. */
  | { readonly kind: 'value'; readonly json: string }

/** A type of JSON, or of a field. */
export type FieldType = string

/** What each problem of a scenario tells of, beside where it is. */
export interface ProblemParams extends Rules {
  tooLong: { readonly max: number }
  traceTooLong: { readonly max: number }
  notUtf8: { readonly byte: number }
  notJson: {
    /** The word that stands there; null at the end of the text. */
    readonly word: string | null
    readonly line: number
    readonly column: number
    readonly expected: JsonExpected
  }
  noJson: Nothing
  fieldTwice: { readonly field: string; readonly line: number; readonly column: number }
  notPlain: { readonly type: string }
  notReadable: Nothing
  tooDeep: { readonly max: number }
  notFinite: { readonly number: string }
  ownClass: Nothing
  tooManyValues: { readonly max: number }
  notObject: { readonly found: Found }
  isTrace: Nothing
  version: { readonly found: Found; readonly version: number }
  traceVersion: { readonly found: Found }
  oldTrace: { readonly found: Found; readonly version: number }
  noEvents: { readonly found: Found }
  notStep: { readonly found: Found }
  doAndExpect: Nothing
  noDoNorExpect: Nothing
  nowAndAt: Nothing
  unknownWord: { readonly found: Found; readonly words: readonly string[]; readonly meant?: string }
  unknownFields: {
    readonly fields: readonly string[]
    readonly more: number
    readonly known: readonly string[]
    readonly meant?: string
  }
  wrongType: { readonly found: Found; readonly type: FieldType }
  wrongValue: { readonly found: Found; readonly values: readonly string[]; readonly meant?: string }
  atLeast: Bound
  atMost: Bound
  unfit: { readonly found: Found; readonly why: string }
  unknownClient: { readonly client: string }
  unknownConnection: {
    readonly client: string
    readonly connection: number
    /** How many connections the client has had by then. */
    readonly count: number
  }
  past: { readonly atMs: number; readonly leastMs: number }
  pastByThen: { readonly atMs: number; readonly nowMs: number }
  tooManyClients: { readonly client: string; readonly max: number }
  spawnsTooMany: { readonly count: number; readonly left: number; readonly max: number }
  longNames: { readonly prefix: string; readonly last: number; readonly max: number }
  unknownServer: { readonly id: string; readonly ids: readonly string[]; readonly meant?: string }
  codeNotRun: Nothing
  badCode: { readonly line: number | null; readonly why: CodeProblem }
  more: { readonly max: number }
}

type Nothing = Record<never, never>

interface Bound {
  readonly found: Found
  readonly bound: number
  /** The limit that the bound is, if it has a name. */
  readonly limit?: string
  readonly isItems: boolean
}

export type ProblemCode = keyof ProblemParams

/** Something wrong with a scenario. The words make a sentence of it. */
export type ScenarioProblem = {
  readonly [Code in ProblemCode]: {
    /** A JSON path, such as `$.steps[3].client`. */
    readonly where: string
    readonly code: Code
    readonly params: ProblemParams[Code]
  }
}[ProblemCode]

/** Something wrong at a place. */
export function problem<Code extends ProblemCode>(
  where: string,
  code: Code,
  params: ProblemParams[Code],
): ScenarioProblem {
  return { where, code, params } as ScenarioProblem
}

/** How much of a value is shown. */
const shownCharsMax = 60

/** What a value is, short enough to tell. */
export function found(value: unknown): Found {
  if (value === undefined) return { kind: 'nothing' }
  if (Array.isArray(value)) return { kind: 'array', length: value.length }
  if (typeof value === 'object' && value !== null) return { kind: 'object' }
  return { kind: 'value', json: typeof value === 'string' ? shortJson(value) : String(value) }
}

/** A text as JSON, cut between characters where it is long. */
export function shortJson(text: string): string {
  if (text.length <= shownCharsMax) return JSON.stringify(text)
  return `${JSON.stringify(firstChars(text, shownCharsMax))}…`
}
