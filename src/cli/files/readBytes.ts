import { createReadStream } from 'node:fs'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'

/** A character takes at most three bytes of UTF-8 for each of its code units. */
const bytesMax = 3 * scenarioLimits.fileCharsMax

/**
 * Reads a file; null of one that has more bytes than a scenario file can have, or that never ends.
 * Rejects when it cannot be read.
 */
export async function readBytes(file: string): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > bytesMax) return null
  }
  return Buffer.concat(chunks)
}
