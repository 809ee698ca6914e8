import { type LawId, laws } from '#laws/laws.ts'
import type { FileOutcome } from './runFile.ts'

/** What is known of one law, once a server was tried with many scenarios. */
export interface LawProof {
  readonly law: LawId
  readonly verdict: 'kept' | 'broken' | 'not judged'
  /** Why it was not judged. */
  readonly why?: string
  /** The smallest scenario that breaks it, the step in which it does, counted from 1, and how it is told. */
  readonly smallest?: {
    readonly scenario: string
    readonly steps: number
    readonly step: number
    readonly text: string
  }
  /** How many of the scenarios break it. */
  readonly scenarios?: number
}

/** What many scenarios came to on one server. */
export interface Proof {
  readonly server: string
  /** Scenarios that ran to their end. */
  readonly ran: number
  readonly laws: readonly LawProof[]
  /** Scenarios that could not be run to their end, and why. */
  readonly stopped: readonly { readonly scenario: string; readonly why: string }[]
}

/** A scenario that was run, and how many steps it has. */
export interface Tried {
  readonly outcome: FileOutcome
  readonly steps: number
}

/** Sums up by law what scenarios came to; a law that none of them broke is kept as far as they go. */
export function proofOf(server: string, tried: readonly Tried[]): Proof {
  const stopped = tried.flatMap(({ outcome: { file, ...rest } }) =>
    'problems' in rest ? [{ scenario: file, why: rest.problems.join(' ') }] : [],
  )
  const ids = Object.keys(laws) as LawId[]
  const ran = tried.length - stopped.length
  return { server, ran, laws: ids.map((law) => lawProof(law, tried)), stopped }
}

/** Whether nothing is wrong with the server, as far as it was tried. */
export function isClean({ laws: found, stopped }: Proof): boolean {
  return stopped.length === 0 && found.every(({ verdict }) => verdict !== 'broken')
}

function lawProof(law: LawId, tried: readonly Tried[]): LawProof {
  const broken = tried.flatMap(({ outcome, steps }) => {
    const first = resultOf(outcome)?.violations.find((one) => one.law === law)
    if (!first) return []
    return [{ scenario: outcome.file, steps, step: first.step + 1, text: first.text }]
  })
  const [smallest] = broken.toSorted((one, other) => one.steps - other.steps)
  if (smallest) return { law, verdict: 'broken', smallest, scenarios: broken.length }
  const results = tried.flatMap(({ outcome }) => resultOf(outcome) ?? [])
  const whys = results.map(({ notJudged = [] }) => notJudged.find((one) => one.law === law)?.why)
  const [why] = whys
  const never = whys.every((one) => one !== undefined)
  return never && why !== undefined ? { law, verdict: 'not judged', why } : { law, verdict: 'kept' }
}

function resultOf(outcome: FileOutcome) {
  return 'result' in outcome ? outcome.result : undefined
}
