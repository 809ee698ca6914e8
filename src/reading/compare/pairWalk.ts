import type { TraceEvent } from '#trace/traceEvent.ts'

type Trace = readonly TraceEvent[]

/** Where a walk along two traces stands: at the next event of each that it looks at, or at the end. */
export interface Pair {
  readonly a: number
  readonly b: number
}

interface Known extends Pair {
  /** The events of the first trace there and before: one that has them there has only grown since. */
  readonly at: TraceEvent | undefined
  readonly before: TraceEvent | undefined
  /** As much as there is is walked. */
  readonly isOver: boolean
}

/**
 * A walk along two traces, over the events that `isMeant`, until a pair is not alike or one of the two
 * is at its end. It is remembered for the second trace: where the first has grown, it goes on from there.
 */
export function pairWalk(
  isMeant: (event: TraceEvent) => boolean,
  isAlike: (x: TraceEvent, y: TraceEvent) => boolean,
) {
  const remembered = new WeakMap<Trace, Known>()
  const next = (trace: Trace, from: number) => {
    let at = from
    while (at < trace.length && !isMeant(trace[at] as TraceEvent)) at++
    return at
  }
  function walk(mine: Trace, other: Trace, most: number): Known {
    const known = remembered.get(other)
    const isGrown = known && known.a <= mine.length && mine[known.a - 1] === known.before
    if (isGrown && known.isOver && mine[known.a] === known.at) return known
    let [a, b] = isGrown ? [known.a, known.b] : [0, 0]
    let isOver = false
    for (let pairs = 0; pairs < most && !isOver; pairs++) {
      a = next(mine, a)
      b = next(other, b)
      const [x, y] = [mine[a], other[b]]
      if (x && y && isAlike(x, y)) {
        a++
        b++
      } else isOver = true
    }
    const now = { a, b, at: mine[a], before: mine[a - 1], isOver }
    remembered.set(other, now)
    return now
  }
  return {
    /** Walks on to the end. */
    all: (mine: Trace, other: Trace): Pair => walk(mine, other, Number.POSITIVE_INFINITY),
    /** Walks so many pairs on at most, and tells whether that was all. */
    some: (mine: Trace, other: Trace, most: number): boolean => walk(mine, other, most).isOver,
  }
}
