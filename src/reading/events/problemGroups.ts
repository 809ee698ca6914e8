import type { EventOf } from '#trace/traceEvent.ts'
import type { Problem } from './problems.ts'

/** A broken law among those that came of the same. */
export interface GroupedProblem {
  readonly problem: Problem
  /** The number of the one that explains it; null for that one itself. */
  readonly follows: number | null
}

/**
 * The broken laws with those together that came of one event or are about one connection; of these
 * the one that explains the others first, and then in the order in which they happened.
 */
export function problemGroups(problems: readonly Problem[]): readonly GroupedProblem[] {
  const groups = new Groups()
  for (const { number, event } of problems) groups.add(number, keysOf(event))
  const byGroup = new Map<number, Problem[]>()
  for (const problem of problems) {
    const group = groups.of(problem.number)
    const members = byGroup.get(group)
    if (members) members.push(problem)
    else byGroup.set(group, [problem])
  }
  return [...byGroup.values()].flatMap((members) => {
    const inOrder = members.toSorted(
      (a, b) => rankOf(a.event) - rankOf(b.event) || a.number - b.number,
    )
    const [first] = inOrder
    return inOrder.map((problem) => ({
      problem,
      follows: problem === first ? null : (first?.number ?? null),
    }))
  })
}

/** What ties broken laws together. */
function keysOf({ seq, cause, connection, room }: EventOf<'violation'>): readonly string[] {
  return [
    `came of ${seq}`,
    `came of ${cause}`,
    connection === undefined ? `about room ${room}` : `about ${connection}`,
  ]
}

/** What explains comes first: a crash, what is kept wrong, who waits or goes on, who pays, what is told. */
const explaining = ['L1', 'S', 'L', 'P', 'T']

function rankOf({ law }: EventOf<'violation'>): number {
  return explaining.findIndex((start) => law.startsWith(start))
}

/** Numbers that share a key are in one group, which is named by its smallest. */
class Groups {
  readonly #parents = new Map<number, number>()
  readonly #byKey = new Map<string, number>()

  add(number: number, keys: readonly string[]): void {
    this.#parents.set(number, number)
    for (const key of keys) {
      const other = this.#byKey.get(key)
      if (other === undefined) this.#byKey.set(key, number)
      else this.#join(number, other)
    }
  }

  of(number: number): number {
    let at = number
    for (
      let up = this.#parents.get(at);
      up !== undefined && up !== at;
      up = this.#parents.get(at)
    ) {
      at = up
    }
    return at
  }

  #join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)]
    this.#parents.set(Math.max(a, b), Math.min(a, b))
  }
}
