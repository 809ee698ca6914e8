import { LocalHost } from '#host/localHost.ts'
import { connectionId } from '#kernel/ids.ts'
import { parsedJson } from '#kernel/parsedJson.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { deliveryOf } from '#reading/delivery/receipts.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import { receivedBy } from '#reading/holds/received.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { frameAt } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import { describeEvent } from '#words/events/describeEvent.ts'

/** A way to write a value as JSON. */
export type Spell = (value: unknown) => string

/** How each part of JSON is written; what is left out as JSON.stringify has it. */
interface Manner {
  readonly text?: (text: string) => string
  readonly colon?: string
  readonly comma?: string
  /** What stands right within a pair of braces. */
  readonly inside?: string
  readonly reversed?: true
  /** Each field stands twice, first with another value, and the last one counts. */
  readonly twice?: true
}

function spelling(manner: Manner): Spell {
  const { text = JSON.stringify, colon = ':', comma = ',', inside = '' } = manner
  const spell: Spell = (value) => {
    if (typeof value === 'string') return text(value)
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    if (Array.isArray(value)) return `[${value.map(spell).join(comma)}]`
    const pairs = Object.entries(value).flatMap(([key, inner]) => [
      ...(manner.twice ? [`${text(key)}${colon}"something else"`] : []),
      `${text(key)}${colon}${spell(inner)}`,
    ])
    return `{${inside}${(manner.reversed ? pairs.toReversed() : pairs).join(comma)}${inside}}`
  }
  return spell
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}

/** As json.dumps of Python has it: a space after each mark, and ASCII only. */
function asciiText(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, (char) => escaped(char.charCodeAt(0)))
}

function escapedText(text: string): string {
  return `"${Array.from({ length: text.length }, (_, i) => escaped(text.charCodeAt(i))).join('')}"`
}

export const spellings = {
  'as Python writes it': spelling({ text: asciiText, colon: ': ', comma: ', ' }),
  'the other way round, on several lines': spelling({
    colon: '\r\n:\t',
    comma: ' ,\n',
    inside: ' ',
    reversed: true,
  }),
  'each character escaped': spelling({ text: escapedText }),
  'each field twice': spelling({ twice: true }),
} satisfies Readonly<Record<string, Spell>>

type AnyStep = Readonly<Record<string, unknown>>

/** What a client says on `/ws`, as the value that its frame is JSON of. */
function frameOf({ do: verb, room, text, frame }: AnyStep): unknown {
  if (verb === 'send') return typeof frame === 'string' ? parsedJson(frame) : undefined
  if (verb === 'join' || verb === 'leave') return { type: verb, payload: { room_id: room } }
  return verb === 'message' ? { type: verb, payload: { text, room_id: room } } : undefined
}

/**
 * The same steps, where what clients say on `/ws` stands as raw frames in this spelling; what would be
 * too long in it, in the usual one.
 */
export function spelled(steps: readonly object[], spell: Spell, bytesMax: number): object[] {
  const paths = new Map<unknown, unknown>()
  return steps.map((step) => {
    const { do: verb, client, path = '/ws', room: _, text: _text, ...rest } = step as AnyStep
    if (verb === 'connect') paths.set(client, path)
    const frame = paths.get(client) === '/ws' ? frameOf(step as AnyStep) : undefined
    if (frame === undefined) return step
    const written = spell(frame)
    const fits = utf8Bytes(written) <= bytesMax
    return { ...rest, do: 'send', client, frame: fits ? written : JSON.stringify(frame) }
  })
}

/** What the laws, the receipts, the picture, the log and `received` say of a run. */
export async function accountOf(
  server: string,
  steps: readonly object[],
  { settings = {}, spell = JSON.stringify as Spell }: { settings?: object; spell?: Spell } = {},
) {
  const { frameBytesMax = protocolLimits.frameBytesMax } = settings as { frameBytesMax?: number }
  const written = spelled(steps, spell, frameBytesMax)
  const parsed = parseScenario({ roomscope: 1, server, steps: written, settings })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { scenario } = parsed
  const { result, trace } = await new LocalHost(emptyScenario()).run(scenario)
  const { verdict, refused, state, violations } = result
  return {
    verdict,
    refused,
    state,
    violations,
    receipts: trace.map(({ seq }) => deliveryOf(trace, seq, trace.length - 1, scenario.settings)),
    drawn: trace.map(({ seq }) => drawn(trace, seq)),
    received: state.connections.map(({ client }) => receivedBy(trace, connectionId(client, 1))),
    logged: trace.map((event) => logged(trace, event)),
  }
}

function drawn(trace: readonly TraceEvent[], seq: number) {
  const sent = frameAt(trace, seq)
  return sent && sentSummary(trace, sent)
}

/** A step tells the raw frame as it stands, and how long a frame is depends on its spelling. */
function logged(trace: readonly TraceEvent[], event: TraceEvent): string {
  if (event.kind === 'step') return event.kind
  return describeEvent(en, trace, event).replace(/\d+ bytes?/, 'so many bytes')
}
