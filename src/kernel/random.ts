import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of seeded random whole numbers; the only dice there are below `host`. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
}

/**
 * A stream of its own for each name, so that one more client never changes another's latencies.
 * The same seed and name give the same numbers in Node and in every browser.
 */
export function randomStream(seed: number, name: string): Random {
  const digest = sha256(utf8ToBytes(`${seed}/${name}`))
  const generator = xoroshiro128plus(new DataView(digest.buffer, digest.byteOffset).getInt32(0))
  return { between: (least, most) => uniformInt(generator, least, most) }
}
