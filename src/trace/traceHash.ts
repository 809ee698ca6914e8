import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { TraceEvent } from './traceEvent.ts'

/** SHA-256 of a text that comes piece by piece. */
export interface TextHash {
  readonly update: (text: string) => void
  /** Of all that came, as hex; once. */
  readonly hex: () => string
}

/** So many characters are hashed at once: a call for each event costs more than its hash. */
const charsAtOnce = 65_536

/**
 * SHA-256, as hex, of the trace as JSON lines: equal when two runs were equal byte for byte. `hash`
 * is who reckons it, if anybody does it faster.
 */
export function traceHash(trace: readonly TraceEvent[], hash: TextHash = scriptHash()): string {
  let lines = ''
  for (const event of trace) {
    lines += `${JSON.stringify(event)}\n`
    if (lines.length < charsAtOnce) continue
    hash.update(lines)
    lines = ''
  }
  hash.update(lines)
  return hash.hex()
}

function scriptHash(): TextHash {
  const hash = sha256.create()
  return {
    update: (text) => void hash.update(utf8ToBytes(text)),
    hex: () => bytesToHex(hash.digest()),
  }
}
