import type { JsonExpected } from '#scenario/json/jsonError.ts'
import type { Found, ProblemCode, ProblemParams } from '#scenario/problems/problem.ts'
import { say } from '#trace/say.ts'
import { brought } from './brought.ts'

/** The sentence of each problem of a scenario: where it is, what stands there, what may stand there. */
export const scenario = {
  tooLong: ({ where, max }) =>
    may(where, 'more characters', `at most ${max} characters (fileCharsMax)`),
  traceTooLong: ({ where, max }) =>
    may(where, 'more characters', `at most ${max} characters of a trace file (traceFileCharsMax)`),
  notUtf8: ({ where, byte }) =>
    may(where, `bytes that are no UTF-8, from byte ${byte} on`, 'JSON in UTF-8'),
  notJson: ({ where, word, line, column, expected }) => {
    const what = word === null ? 'the end of the text' : JSON.stringify(word)
    return may(where, `no JSON: ${what} at line ${line}, column ${column}`, jsonParts[expected])
  },
  noJson: ({ where }) => may(where, 'no JSON', 'a JSON object'),
  fieldTwice: ({ where, field, line, column }) =>
    may(
      where,
      `the field ${field} a second time at line ${line}, column ${column}`,
      'each field once',
    ),
  notPlain: ({ where, type }) =>
    may(where, type === 'undefined' ? 'nothing' : `a ${type}`, 'plain JSON'),
  notReadable: ({ where }) => may(where, 'a value that cannot be read', 'plain JSON'),
  tooDeep: ({ where, max }) =>
    may(where, 'deeper nesting', `objects and arrays at most ${max} deep (depthMax)`),
  notFinite: ({ where, number }) => may(where, number, 'a finite number'),
  ownClass: ({ where }) => may(where, 'an object with a class of its own', 'a plain object'),
  tooManyValues: ({ where, max }) => may(where, 'more values', `at most ${max} values (valuesMax)`),
  notObject: ({ where, found }) => may(where, foundText(found), 'a JSON object'),
  isTrace: ({ where }) =>
    may(where, 'a trace, which holds a scenario as its "scenario"', 'a scenario'),
  version: ({ where, found, version }) =>
    may(where, foundText(found), `${version}, the version of the format understood here,`),
  traceVersion: ({ where, found }) =>
    may(where, foundText(found), '1, the version of trace files,'),
  oldTrace: ({ where, found, version }) =>
    may(where, foundText(found), `${version} (run its scenario again for a trace of that version)`),
  noEvents: ({ where, found }) => may(where, foundText(found), 'an array of events'),
  notStep: ({ where, found }) => may(where, foundText(found), 'an object with "do" or "expect"'),
  doAndExpect: ({ where }) => may(where, 'both "do" and "expect"', 'exactly one of them'),
  noDoNorExpect: ({ where }) => may(where, 'neither "do" nor "expect"', 'exactly one of them'),
  nowAndAt: ({ where }) => may(where, 'both "now" and "at"', 'at most one of them'),
  unknownWord: ({ where, found, words, meant }) =>
    may(where, foundText(found), `one of ${words.join(', ')}`, meant),
  unknownFields: ({ where, fields, more, known, meant }) => {
    const rest = more > 0 ? ` and ${more} more` : ''
    const fits = `only the fields of the format, ${known.join(', ')},`
    return may(where, `the unknown ${fields.join(', ')}${rest}`, fits, meant)
  },
  wrongType: ({ where, found, type }) => may(where, foundText(found), aType(type)),
  wrongValue: ({ where, found, values, meant }) =>
    may(where, foundText(found), values.join(' or '), meant),
  atLeast: ({ where, found, bound, limit, isItems }) =>
    may(where, foundText(found), `${bound}${isItems ? ' items' : ''} or more${called(limit)}`),
  atMost: ({ where, found, bound, limit, isItems }) =>
    may(where, foundText(found), `${bound}${isItems ? ' items' : ''} or less${called(limit)}`),
  unfit: ({ where, found, why }) => may(where, foundText(found), `something else (${why})`),
  unknownConnection: ({ where, client, connection, count }) =>
    may(where, String(connection), `1 to ${count}, for so many connections ${client} has had,`),
  unknownClient: ({ where, client }) =>
    may(where, inJson(client), 'a client that an earlier connect or spawn has made'),
  past: ({ where, atMs, leastMs }) =>
    may(where, String(atMs), `${leastMs} or later, as an earlier step says,`),
  pastByThen: ({ where, atMs, nowMs }) =>
    may(where, String(atMs), `it is ${nowMs} ms by then, so ${nowMs} or later`),
  tooManyClients: ({ where, client, max }) =>
    may(where, inJson(client), `one of the ${max} clients there may be (clientsMax)`),
  spawnsTooMany: ({ where, count, left, max }) =>
    may(
      where,
      String(count),
      `at most ${left}, for a scenario has up to ${max} clients (clientsMax),`,
    ),
  longNames: ({ where, prefix, last, max }) =>
    may(
      where,
      inJson(prefix),
      `a prefix that with the number ${last} makes a name of ${max} characters or fewer (clientNameCharsMax)`,
    ),
  unknownServer: ({ where, id, ids, meant }) =>
    may(where, inJson(id), `one of ${ids.join(', ')}`, meant),
  codeNotRun: ({ where }) => may(where, 'code, which is not run here', 'a server’s id'),
  badCode: ({ where, line, why }) =>
    may(
      where,
      `code that cannot run${line === null ? '' : `, at line ${line}`}: ${say(brought.cannotRun, why.code, why.params)}`,
      'the code of a room manager',
    ),
  more: ({ where, max }) => `${where}: found more problems; ${max} are told at once (problemsMax)`,
  clientName: ({ where, found, max }) =>
    ruleBroken(
      where,
      found,
      `a client's name has 1 to ${max} visible characters (clientNameCharsMax), and no "#"`,
    ),
  path: ({ where, found }) => ruleBroken(where, found, 'a path is /ws or /ws/room/ID'),
  closeCode: ({ where, found }) =>
    ruleBroken(where, found, 'a client may close with 1000 or 3000 to 4999, as in a browser'),
  serverCloseCode: ({ where, found }) =>
    ruleBroken(where, found, 'a server may close with 1000 to 1003, 1007 to 1014 or 3000 to 4999'),
  closeReason: ({ where, found, max }) =>
    ruleBroken(where, found, `a reason has at most ${max} bytes (closeReasonBytesMax)`),
  base64: ({ where, found }) => ruleBroken(where, found, 'binary is base64'),
  metadata: ({ where, found }) => ruleBroken(where, found, 'metadata is a JSON object'),
  json: ({ where, found }) => ruleBroken(where, found, 'it is any JSON; null is none'),
  frameOrBinary: ({ where, found }) =>
    ruleBroken(where, found, 'a send has either "frame" or "binary"'),
  heldDirection: ({ where, found }) =>
    ruleBroken(where, found, 'only frames are held in a "direction"'),
  acceptFails: ({ where, found }) => ruleBroken(where, found, 'only an accept "fails"'),
  countedPieces: ({ where, found }) =>
    ruleBroken(where, found, 'with a "count" the "what" is "handler" or "await"'),
  connectionOfNobody: ({ where, found }) =>
    ruleBroken(where, found, 'the "connection" of a broadcast is that of the client in "exclude"'),
  someEnd: ({ where, found }) =>
    ruleBroken(
      where,
      found,
      'a socket is expected by at least one of "clientEnd", "serverEnd" and "code"',
    ),
  leastOverMost: ({ where, found }) =>
    ruleBroken(where, found, 'the least may not be over the most'),
  twoItems: ({ where, found }) =>
    may(where, foundText(found), 'exactly 2 items, the least and the most,'),
  serverOrCode: ({ where, found }) =>
    may(where, foundText(found), 'a server’s id, or an object with the "source" of one,'),
  noCode: ({ where, found }) => may(where, foundText(found), 'code'),
  longCode: ({ where, found, max }) =>
    may(where, foundText(found), `at most ${max} characters of code (sourceCharsMax)`),
  noName: ({ where, found }) => may(where, foundText(found), 'a name'),
  longName: ({ where, found, max }) =>
    may(where, foundText(found), `a name of at most ${max} characters (serverNameCharsMax)`),
} satisfies {
  readonly [Code in ProblemCode]: (params: ProblemParams[Code] & { where: string }) => string
}

const jsonParts = {
  value: 'a JSON value',
  field: 'a field name in double quotes',
  newField: 'a field that does not stand there yet',
  colon: '":"',
  commaOrBrace: '"," or "}"',
  commaOrBracket: '"," or "]"',
  end: 'nothing more',
  quote: 'the closing quote of a string',
  noControl: 'a string without control characters (write \\n for a line end)',
  escape: 'an escape such as \\n or \\u00e9',
} satisfies Record<JsonExpected, string>

/** What may stand there instead. `meant` is the word that was probably meant. */
function may(where: string, found: string, allowed: string, meant?: string): string {
  const hint = meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`
  return `${where}: found ${found}; ${allowed} may stand there${hint}`
}

/** A rule is a sentence of its own. */
function ruleBroken(where: string, found: Found, text: string): string {
  return `${where}: found ${foundText(found)}; ${text}`
}

/** What stood somewhere. */
export function foundText(found: Found): string {
  if (found.kind === 'nothing') return 'nothing'
  if (found.kind === 'object') return 'an object'
  return found.kind === 'array' ? `an array of ${found.length}` : found.json
}

function inJson(name: string): string {
  return JSON.stringify(name)
}

function called(limit: string | undefined): string {
  return limit === undefined ? '' : ` (${limit})`
}

function aType(type: string): string {
  if (type === 'int') return 'a whole number'
  if (type === 'tuple') return 'an array'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}
