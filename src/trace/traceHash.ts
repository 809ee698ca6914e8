import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { TraceEvent } from './traceEvent.ts'

/** So many characters are written as bytes at once: a call for each event costs more than its hash. */
const charsAtOnce = 65_536

/** SHA-256, as hex, of the trace as JSON lines: equal when two runs were equal byte for byte. */
export function traceHash(trace: readonly TraceEvent[]): string {
  const hash = sha256.create()
  let lines = ''
  for (const event of trace) {
    lines += `${JSON.stringify(event)}\n`
    if (lines.length < charsAtOnce) continue
    hash.update(utf8ToBytes(lines))
    lines = ''
  }
  hash.update(utf8ToBytes(lines))
  return bytesToHex(hash.digest())
}
