import type { FileOutcome } from '#cli/runFile.ts'
import type { FoundWay } from '#cli/search/searchCode.ts'
import type { LawId } from '#laws/laws.ts'
import { lawIds } from '#laws/laws.ts'
import type { SharedDefect } from '#search/proof/sharedDefect.ts'
import type { CommandWords } from '#words/words.ts'
import { brokenBy } from './brokenBy.ts'
import type { LawProof, Proof } from './lawProof.ts'

/** A scenario that was run, and how many steps it has. */
export interface Tried {
  readonly outcome: FileOutcome
  readonly steps: number
}

/** What a search came to; `why` it did not come to its end. */
export interface Searched {
  readonly runs: number
  readonly found: readonly FoundWay[]
  readonly why?: string
  /** Defects of the pattern as it is written that the server has too. */
  readonly asWritten?: readonly SharedDefect[]
}

/** Sums up by law what scenarios came to; a law that none of them broke is kept as far as they go. */
export function proofOf(
  server: string,
  tried: readonly Tried[],
  { runs, found, why, asWritten = [] }: Searched,
  { proof: words }: CommandWords,
): Proof {
  const unrun = tried.flatMap(({ outcome: { file, ...rest } }) =>
    'problems' in rest ? [{ scenario: file, why: rest.problems.join(' ') }] : [],
  )
  const stopped = why === undefined ? unrun : [...unrun, { scenario: words.theSearch, why }]
  const ways = found.map((way) => wayFound(way, words.bySearch))
  const ran = tried.length - unrun.length
  const nothing = ran === 0 && runs === 0
  const proofs = lawIds.map((law): LawProof => {
    return nothing
      ? { law, verdict: 'not judged', why: words.nothingRan }
      : lawProof(law, tried, ways)
  })
  return { server, ran, searched: runs, laws: proofs, asWritten, stopped }
}

/** Whether nothing is wrong with the server, as far as it was tried. */
export function isClean({ laws: found, stopped }: Proof): boolean {
  return stopped.length === 0 && found.every(({ verdict }) => verdict !== 'broken')
}

function lawProof(law: LawId, tried: readonly Tried[], ways: readonly Way[]): LawProof {
  const inLibrary: Smallest[] = tried.flatMap(({ outcome, steps }) => {
    const first = brokenBy(outcome).find((one) => one.law === law)
    if (!first) return []
    return [{ scenario: outcome.file, steps, step: first.step + 1, text: first.text }]
  })
  const broken = [
    ...inLibrary,
    ...ways.filter((way) => way.law === law).map(({ smallest }) => smallest),
  ]
  const [smallest] = broken.toSorted((one, other) => one.steps - other.steps)
  if (smallest) return { law, verdict: 'broken', smallest, scenarios: inLibrary.length }
  const results = tried.flatMap(({ outcome }) => resultOf(outcome) ?? [])
  const whys = results.map(({ notJudged = [] }) => notJudged.find((one) => one.law === law)?.text)
  const [why] = whys
  const never = whys.length > 0 && whys.every((one) => one !== undefined)
  return never && why !== undefined ? { law, verdict: 'not judged', why } : { law, verdict: 'kept' }
}

type Smallest = NonNullable<LawProof['smallest']>

interface Way {
  readonly law: string
  readonly smallest: Smallest
}

function wayFound({ law, text, step, words, scenario }: FoundWay, called: string): Way {
  const steps = words.length
  return {
    law,
    smallest: { scenario: called, steps, step: step + 1, text, words, found: scenario },
  }
}

function resultOf(outcome: FileOutcome) {
  return 'result' in outcome ? outcome.result : undefined
}
