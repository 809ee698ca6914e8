import type { TextHash } from '#trace/traceHash.ts'

/** SHA-256 by the engine, where it has one that answers at once: Node has, a page has not. */
export function engineHash(): TextHash | undefined {
  if (typeof process === 'undefined') return undefined
  const hash = process.getBuiltinModule?.('node:crypto').createHash('sha256')
  if (!hash) return undefined
  return { update: (text) => void hash.update(text, 'utf8'), hex: () => hash.digest('hex') }
}
