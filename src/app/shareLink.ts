import { base64urlnopad } from '@scure/base'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'

/** Links beyond this are cut by mail and chat programs; a file carries such a scenario better. */
export const linkCharsMax = 8000

/** What stands before the scenario in a link's hash; its number is the version of the packing. */
const prefix = '#scenario=1.'

/** A link that carries the whole scenario in its hash, so no server ever sees it; null when it is too long. */
export async function linkOf(scenario: Scenario, page: string): Promise<string | null> {
  const packed = await pack(scenarioToJson(scenario))
  const link = `${page}${prefix}${packed}`
  return link.length > linkCharsMax ? null : link
}

/** The scenario's text in a hash; null when the hash carries none. Throws when it is damaged. */
export async function textOfHash(hash: string): Promise<string | null> {
  if (!hash.startsWith('#scenario=')) return null
  if (!hash.startsWith(prefix))
    throw new Error('the link is of a version that is not understood here')
  try {
    return await unpack(hash.slice(prefix.length))
  } catch (error) {
    if (error instanceof TooLong) throw error
    throw new Error('the link is damaged or cut short: ask for it again, or for the file')
  }
}

class TooLong extends Error {}

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return base64urlnopad.encode(new Uint8Array(await new Response(stream).arrayBuffer()))
}

/** Stops at the limit, for a few bytes can unpack to very many. */
async function unpack(packed: string): Promise<string> {
  const bytes = new Uint8Array(base64urlnopad.decode(packed))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = stream.getReader()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true })
    if (text.length > scenarioLimits.fileCharsMax) {
      await reader.cancel()
      throw new TooLong(`the link holds more than ${scenarioLimits.fileCharsMax} characters`)
    }
  }
  return text + decoder.decode()
}
