import type { Scenario } from '#scenario/format.ts'
import type { SharedDefect } from '#search/proof/sharedDefect.ts'

/** What is known of one law, once a server was tried with many scenarios. */
export interface LawProof {
  /** Its number, such as `S2`. */
  readonly law: string
  readonly verdict: 'kept' | 'broken' | 'not judged'
  /** Why it was not judged. */
  readonly why?: string
  /** The smallest scenario that breaks it, the step in which it does, counted from 1, and how it is told. */
  readonly smallest?: {
    readonly scenario: string
    readonly steps: number
    readonly step: number
    readonly text: string
    /** The steps in words, and the scenario without the code, where it was made small. */
    readonly words?: readonly string[]
    readonly found?: Omit<Scenario, 'server'>
    /** The file that it was written to. */
    readonly file?: string
    /** The line of the code that ran last before, and the steps that take part, counted from 1. */
    readonly place?: string
    readonly together?: readonly number[]
  }
  /** How many of the scenarios break it. */
  readonly scenarios?: number
}

/** What many scenarios came to on one server. */
export interface Proof {
  readonly server: string
  /** Scenarios that ran to their end. */
  readonly ran: number
  /** Runs of the search. */
  readonly searched: number
  readonly laws: readonly LawProof[]
  /** Defects of the pattern as it is written that it has too: by the same steps it breaks the same law in the same way. */
  readonly asWritten: readonly SharedDefect[]
  /** Scenarios that could not be run to their end, and why. */
  readonly stopped: readonly { readonly scenario: string; readonly why: string }[]
}
