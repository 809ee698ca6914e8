import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import type { SpecimenOptions } from './specimenOptions.ts'

/** A server with one flaw, the law it breaks first, and the least that shows it. */
export interface Specimen {
  readonly id: string
  /** What it gets wrong, in one line. */
  readonly flaw: string
  /** The law that its scenario breaks first. */
  readonly law: string
  /** How it comes about and what it costs, with real reports where they are known. */
  readonly story: string
  /** The least that shows it, as in a scenario file. */
  readonly steps: readonly object[]
  readonly make: (options: SpecimenOptions) => ServerUnderTest
}
