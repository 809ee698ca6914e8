import type { LawId } from '#laws/laws.ts'
import type { LawTried, Proving } from '#search/proof/proveServer.ts'
import { failureText } from '#words/failureText.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'

/** What came of it in the end. */
export type Proven = Proving & {
  readonly laws: NonNullable<Proving['laws']>
  readonly shared: NonNullable<Proving['shared']>
}

export type Verdict = 'broken' | 'kept' | 'not judged'

/** What became of a law. */
export function verdictOnLaw({ broken, why }: LawTried): Verdict {
  if (broken) return 'broken'
  return why === null ? 'kept' : 'not judged'
}

/** How it is broken, why it is not judged, or what it demands. */
export function saidOfLaw({ law, broken, why }: LawTried, words: Words): string {
  if (broken) return failureText(words, broken.failure.what)
  return why === null ? words.laws[law as LawId].rule : words.brought.unjudged[why]
}

/** The steps of the smallest scenario, in words. */
export function stepsOf({ broken }: LawTried, words: Words): readonly string[] {
  return broken?.scenario.steps.map((step) => describeStep(words, step)) ?? []
}

/** How many laws came to what. */
export function countsOf(laws: readonly LawTried[]) {
  const of = (verdict: Verdict) => laws.filter((law) => verdictOnLaw(law) === verdict).length
  return { kept: of('kept'), broken: of('broken'), notJudged: of('not judged') }
}

/** The whole report, for other programs. */
export function reportOf(server: string, proven: Proven, words: Words): object {
  const { laws, shared, scenarios, runs } = proven
  return {
    server,
    tried: { scenarios, runs },
    laws: laws.map((tried) => ({
      law: tried.law,
      verdict: verdictOnLaw(tried),
      text: saidOfLaw(tried, words),
      ...(tried.broken ? { scenario: tried.broken.scenario } : {}),
    })),
    asWritten: shared,
  }
}
