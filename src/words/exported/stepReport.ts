import { type Problem, problemsOf } from '#reading/events/problems.ts'
import { type StepMoment, stepMoments } from '#reading/events/stepMoments.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { serverName } from '#scenario/brought.ts'
import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import { stepWhy } from '#words/steps/stepWhy.ts'
import type { Words } from '#words/words.ts'
import { titleOf } from './testParts.ts'

/** Something to tell; of a law where it has one. */
interface Told {
  readonly law: string | null
  readonly text: string
}

/** A run in words, as a report of a bug has it. */
export interface StepReport {
  readonly title: string
  /** Empty where the scenario has none. */
  readonly description: string
  readonly server: string
  /** Each step, and what came of it where that is not as one might think. */
  readonly steps: readonly { readonly what: string; readonly told: readonly Told[] }[]
  /** What the broken laws demand, each once; empty when none is broken. */
  readonly demands: readonly (Told & { readonly law: string })[]
}

type Said = typeof takingInEnglish

/** More broken laws than this are counted, at each step. */
const brokenMax = 5

/** A run in words: its steps, what broke at which, and what the broken laws demand. */
export function stepReport(
  words: Words,
  { steps: said }: Said,
  scenario: Scenario,
  trace: readonly TraceEvent[],
): StepReport {
  const moments = stepMoments(trace)
  const problems = problemsOf(trace)
  const byLaw = new Map(problems.map(({ event }) => [event.law, event]))
  return {
    title: words.fromFiles({ text: titleOf(words, scenario) }),
    description: words.fromFiles({ text: scenario.description ?? '' }),
    server: said.server({ server: serverName(scenario.server) }),
    steps: scenario.steps.map((step, i) => ({
      what: describeStep(words, step),
      told: toldOfStep(words, said, moments[i], problems),
    })),
    demands: [...byLaw].map(([law, event]) => ({ law, text: violationWords(words, event).rule })),
  }
}

function toldOfStep(
  words: Words,
  said: Said['steps'],
  moment: StepMoment | undefined,
  problems: readonly Problem[],
): Told[] {
  if (!moment) return [{ law: null, text: said.notReached }]
  const so = problems.filter(({ event: { seq } }) => seq >= moment.seq && seq <= moment.endSeq)
  const broken = so.slice(0, brokenMax).map(({ event }) => ({
    law: event.law,
    text: violationWords(words, event).text,
  }))
  const more = so.length - broken.length
  const isOther = moment.outcome === 'failed' || moment.outcome === 'refused'
  return [
    ...(isOther ? [{ law: null, text: stepWhy(words, moment) }] : []),
    ...broken,
    ...(more > 0 ? [{ law: null, text: said.more({ more }) }] : []),
  ]
}
