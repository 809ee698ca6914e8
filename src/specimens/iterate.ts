/** How a loop over a set goes on when the set changes under it. */
export type Iteration = 'live' | 'fail-fast' | 'silent'

/** Goes over a set as the language would: JavaScript live, Python failing fast, or silently wrong. */
export function iterate<T>(set: ReadonlySet<T>, how: Iteration): Iterable<T> {
  if (how === 'live') return set
  return how === 'fail-fast' ? failFast(set) : silent(set)
}

/** CPython notices that a set changed its size, and throws. */
function* failFast<T>(set: ReadonlySet<T>): Generator<T> {
  const { size } = set
  for (const item of set) {
    if (set.size !== size) throw new Error('Set changed size during iteration')
    yield item
  }
}

/** CPython does not notice a change that leaves the size as it was: it skips some, or comes twice. */
function* silent<T>(set: ReadonlySet<T>): Generator<T> {
  for (let i = 0; i < set.size; i++) yield [...set][i] as T
}
