import { createReadStream } from 'node:fs'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'

/** A character takes at most three bytes of UTF-8 for each of its code units. */
const bytesMax = 3 * scenarioLimits.fileCharsMax

/**
 * Reads a file as UTF-8. Of one that is too long, or that never ends, only so much is read as shows
 * that it is too long. Rejects when it cannot be read.
 */
export async function readText(file: string): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > bytesMax) break
  }
  return Buffer.concat(chunks).toString('utf8')
}
