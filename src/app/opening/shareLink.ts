import { base64urlnopad } from '@scure/base'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { carriesScenario } from './address.ts'
import { NotOpened } from './notOpened.ts'
import type { Shown } from './shown.ts'

/** Links beyond this are cut by mail and chat programs; a file carries such a scenario better. */
export const linkCharsMax = 8000

/** A longer hash is not even looked at; browsers cut addresses at some two million characters. */
export const hashCharsMax = 2_000_000

/** What a link carries. */
export interface Shared {
  readonly scenario: Scenario
  readonly shown: Shown
}

/** What a hash was found to carry: the scenario's text, and what was shown of it where it says that. */
interface Carried {
  readonly text: string
  readonly shown: Shown | null
}

/**
 * `#scenario=4.PACKED`: what is shown and the scenario, as gzip, whose checksum finds what was changed
 * on the way: `41 code 57 {…}` is event 41, the tab `code`, event 57 chosen. Versions 1 to 3 are read
 * still. Version 3 had the playhead alone; versions 1 and 2 had no checksum: version 2 named the
 * playhead beside what was packed, as `#scenario=2.41.PACKED`, and version 1 had no playhead.
 */
const hashForm = /^#scenario=(?<version>1|2\.(?<playhead>-1|\d{1,9})|3|4)\.(?<packed>.*)$/su
const packedForms = {
  3: /^(?<playhead>-1|\d{1,9}) (?<text>.*)$/su,
  4: /^(?<playhead>-1|\d{1,9}) (?<pane>[a-z]{1,20}) (?<chosen>-|\d{1,9}) (?<text>.*)$/su,
} as const
const versions: readonly string[] = ['1', '2', '3', '4']

/** A link that carries the whole scenario in its hash, so no server ever sees it; null when it is too long. */
export async function linkOf({ scenario, shown }: Shared, page: string): Promise<string | null> {
  const { playhead, pane, chosen } = shown
  const packed = await pack(
    `${playhead} ${pane ?? 'graph'} ${chosen ?? '-'} ${scenarioToJson(scenario)}`,
  )
  const link = `${page}#scenario=4.${packed}`
  return link.length > linkCharsMax ? null : link
}

/** What a hash carries; null when it carries no scenario. Throws `NotOpened` when it is damaged. */
export async function readHash(hash: string): Promise<Carried | null> {
  if (!carriesScenario(hash)) return null
  if (hash.length > hashCharsMax) {
    throw new NotOpened('hashTooLong', { charsMax: hashCharsMax })
  }
  const version = /^#scenario=(\d+)\./.exec(hash)?.[1]
  if (version !== undefined && !versions.includes(version)) {
    throw new NotOpened('unknownVersion', { version: version.slice(0, 9) })
  }
  const { packed, playhead } = hashForm.exec(hash)?.groups ?? {}
  if (packed === undefined) throw damaged()
  try {
    if (version === '3' || version === '4') {
      return carriedIn(await unpack(packed, 'gzip'), packedForms[version])
    }
    const text = await unpack(packed, 'deflate-raw')
    return { text, shown: playhead === undefined ? null : shownAt(playhead) }
  } catch (error) {
    if (error instanceof NotOpened) throw error
    throw damaged()
  }
}

function carriedIn(unpacked: string, form: RegExp): Carried {
  const { playhead, pane, chosen = '-', text } = form.exec(unpacked)?.groups ?? {}
  if (text === undefined || playhead === undefined) throw damaged()
  return { text, shown: shownAt(playhead, pane, chosen) }
}

function shownAt(playhead: string, pane: string | null = null, chosen = '-'): Shown {
  return { playhead: Number(playhead), pane, chosen: chosen === '-' ? null : Number(chosen) }
}

function damaged(): NotOpened<'damaged'> {
  return new NotOpened('damaged', {})
}

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return base64urlnopad.encode(new Uint8Array(await new Response(stream).arrayBuffer()))
}

/** Stops at the limit, for a few bytes can unpack to very many. */
async function unpack(packed: string, form: CompressionFormat): Promise<string> {
  const bytes = new Uint8Array(base64urlnopad.decode(packed))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(form))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = stream.getReader()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true })
    if (text.length > scenarioLimits.fileCharsMax) {
      await reader.cancel()
      throw new NotOpened('holdsTooMuch', { charsMax: scenarioLimits.fileCharsMax })
    }
  }
  return text + decoder.decode()
}
