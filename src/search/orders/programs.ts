import type { Step } from '#scenario/format.ts'

/**
 * The steps of a scenario whose order is free: the last one that waits for rest, and those at its
 * instant after it. Each client's stay in their order, and those of the owner in theirs.
 */
export class Programs {
  /** The steps before them, which are done as they stand. */
  readonly before: readonly Step[]
  /** The free steps that were taken so far. */
  readonly done: Step[] = []
  readonly #programs: Step[][]

  constructor(steps: readonly Step[]) {
    const from = Math.max(
      0,
      steps.findLastIndex(({ now }) => !now),
    )
    this.before = steps.slice(0, from)
    const byWho = new Map<string, Step[]>()
    for (const step of steps.slice(from)) {
      const who = 'client' in step ? `client ${step.client}` : 'owner'
      byWho.set(who, [...(byWho.get(who) ?? []), step])
    }
    this.#programs = [...byWho.values()]
  }

  /** The next step of each who has one left. */
  next(): readonly Step[] {
    return this.#programs.flatMap(([first]) => (first ? [first] : []))
  }

  /** It is done now. */
  take(step: Step): Step {
    for (const program of this.#programs) if (program[0] === step) program.shift()
    this.done.push(step)
    return step
  }
}
