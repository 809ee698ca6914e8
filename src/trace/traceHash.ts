import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { TraceEvent } from './traceEvent.ts'

/** SHA-256, as hex, of the trace as JSON lines: equal when two runs were equal byte for byte. */
export function traceHash(trace: readonly TraceEvent[]): string {
  const hash = sha256.create()
  for (const event of trace) hash.update(utf8ToBytes(`${JSON.stringify(event)}\n`))
  return bytesToHex(hash.digest())
}
