import type { Scenario } from '#scenario/format.ts'

/** Something to choose from; `isRight` once the answer is told. */
interface Choice {
  readonly text: string
  readonly isRight: boolean | null
}

/** One thing at a time: a sentence, and the world that it is about. */
export interface Slide {
  /** Where one is, in small letters over the sentence; empty for nothing. */
  readonly over: string
  readonly heading: string
  /** What stands below it. */
  readonly lines: readonly string[]
  readonly choices: readonly Choice[]
  /** The world that is shown; null shows none. */
  readonly world: Moment | null
  /** What the one who speaks reads. */
  readonly notes: readonly string[]
}

interface Moment {
  readonly scenario: Scenario
  /** The step that has come to rest; -1 is before the first. */
  readonly step: number
  /** Which broken laws are told: those of this step, those of the whole run, or none. */
  readonly tells: 'step' | 'run' | 'nothing'
}

/** A slide that says only some of it. */
export function slideOf(said: Partial<Slide> & Pick<Slide, 'heading'>): Slide {
  return { over: '', lines: [], choices: [], world: null, notes: [], ...said }
}
