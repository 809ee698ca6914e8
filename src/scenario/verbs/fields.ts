import { base64 } from '@scure/base'
import * as z from 'zod/mini'
import { isObject } from '#kernel/isObject.ts'
import { isWellFormed, utf8Bytes } from '#kernel/utf8.ts'
import { ruleNamed } from '#scenario/problems/rules.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { atMost } from './bounds.ts'

/** A client's name, whether there is such a client or not. */
export const clientName = z
  .string()
  .check(
    z.refine(isClientName, ruleNamed('clientName')),
    z.meta({ minLength: 1, maxLength: scenarioLimits.clientNameCharsMax, pattern: '^[^#]*$' }),
  )

/** Any text: how bad a room's name may be is for the server to judge. */
export const room = z.string()

/** Where a client connects to. */
export const path = z.string().check(z.regex(/^\/ws(\/room\/.*)?$/, ruleNamed('path')))

/** The code that a client closes with. */
export const closeCode = z.int().check(
  z.refine((code) => code === 1000 || (code >= 3000 && code <= 4999), ruleNamed('closeCode')),
  z.meta({ minimum: 1000, maximum: 4999 }),
)

/** The reason that a client gives when it closes. */
export const closeReason = z
  .string()
  .check(
    z.refine(
      (text) => utf8Bytes(text) <= scenarioLimits.closeReasonBytesMax,
      ruleNamed('closeReason'),
    ),
  )

/** The code that a server closes with: one that may stand in a close frame (RFC 6455 7.4). */
export const serverCloseCode = z.int().check(
  z.refine((code) => isServerCode(code), ruleNamed('serverCloseCode')),
  z.meta({ minimum: 1000, maximum: 4999 }),
)

/** Bytes as base64. */
export const base64Text = z
  .string()
  .check(z.refine(isBase64, ruleNamed('base64')), z.meta({ contentEncoding: 'base64' }))

/** Any JSON object. Kept as it is, `__proto__` as a key included, which a record's schema would drop. */
export const jsonObject = z
  .custom<Readonly<Record<string, unknown>>>(isObject, ruleNamed('metadata'))
  .check(z.meta({ type: 'object' }))

/** Any JSON. Kept as it is, `__proto__` as a key included. */
export const json = z
  .custom<unknown>((value) => value !== undefined, ruleNamed('json'))
  .check(z.meta({}))

/** Which way of a connection. */
export const direction = z.enum(['both', 'toServer', 'toClient'])

/** What can be held by hand. */
export const held = z.enum(['frames', 'handler', 'await', 'accept'])

/** Which of a client's connections, counted from 1; the newest when it is left out. */
const connection = z.optional(z.int().check(z.gte(1), atMost('clientsMax')))

/** A client that is there already, by one of its connections. */
export const ofClient = { client: clientName, connection }

/** A client that is spared, by one of its connections. */
export const butClient = { exclude: z.optional(clientName), connection }

function isClientName(name: string): boolean {
  const visible = name.trim() !== '' && !/[\p{Cc}#]/u.test(name) && isWellFormed(name)
  return visible && name.length <= scenarioLimits.clientNameCharsMax
}

function isServerCode(code: number): boolean {
  if (code >= 3000) return code <= 4999
  return code >= 1000 && code <= 1014 && (code < 1004 || code > 1006)
}

function isBase64(text: string): boolean {
  try {
    base64.decode(text)
    return true
  } catch {
    return false
  }
}
