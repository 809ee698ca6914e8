import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import type { Found } from './problem.ts'

const { clientNameCharsMax, closeReasonBytesMax, sourceCharsMax, serverNameCharsMax } =
  scenarioLimits

/** What a field must be beyond its type, by a name; and the number that its sentence needs. */
const rules = {
  clientName: clientNameCharsMax,
  path: null,
  closeCode: null,
  serverCloseCode: null,
  closeReason: closeReasonBytesMax,
  base64: null,
  metadata: null,
  json: null,
  frameOrBinary: null,
  heldDirection: null,
  acceptFails: null,
  countedPieces: null,
  connectionOfNobody: null,
  someEnd: null,
  leastOverMost: null,
  twoItems: null,
  serverOrCode: null,
  noCode: null,
  longCode: sourceCharsMax,
  noName: null,
  longName: serverNameCharsMax,
} as const

/** The name of a rule. A schema says it in the place of a message, so that the words make the sentence. */
export type Rule = keyof typeof rules

/** What each rule that is broken tells of. */
export type Rules = {
  [R in Rule]: (typeof rules)[R] extends null
    ? { readonly found: Found }
    : { readonly found: Found; readonly max: number }
}

/** A rule's name, for a schema. */
export function ruleNamed(name: Rule): string {
  return name
}

/** Whether a schema's message is the name of a rule. */
export function isRule(message: string): message is Rule {
  return Object.hasOwn(rules, message)
}

/** What a broken rule tells of. */
export function ruleParams<R extends Rule>(name: R, found: Found): Rules[R] {
  const max = rules[name]
  return (max === null ? { found } : { found, max }) as Rules[R]
}
