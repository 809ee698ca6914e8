import type { Scenario } from '#scenario/format.ts'

/** A defect of the pattern as it is written, by its id in `docs/AS-WRITTEN.md`. */
export interface SharedDefect {
  readonly id: string
  readonly what: string
  readonly law: string
}

/** The same, with the steps that show it, on the server that has it. */
export interface DefectScene extends SharedDefect {
  readonly scene: Scenario
}
