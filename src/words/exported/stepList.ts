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

interface Told {
  readonly scenario: Scenario
  readonly trace: readonly TraceEvent[]
  /** Where the run opens; null where no link can carry it. */
  readonly link: string | null
}

/** More broken laws than this are counted, at each step. */
const brokenMax = 5

/** A run as Markdown, for a bug report: its steps by number, what broke at which, and where it opens. */
export function stepList(
  words: Words,
  { steps: said }: typeof takingInEnglish,
  { scenario, trace, link }: Told,
): string {
  const moments = stepMoments(trace)
  const problems = problemsOf(trace)
  const lines = scenario.steps.flatMap((step, i) => {
    const what = `${i + 1}. ${plain(describeStep(words, step))}`
    const moment = moments[i]
    if (!moment) return [`${what} (${said.notReached})`]
    const so = problems.filter(({ event: { seq } }) => seq >= moment.seq && seq <= moment.endSeq)
    return [what, ...ofStep(words, said, moment, so).map((line) => `   - ${line}`)]
  })
  return [
    `# ${plain(words.fromFiles({ text: titleOf(words, scenario) }))}`,
    ...(scenario.description ? [plain(words.fromFiles({ text: scenario.description }))] : []),
    plain(said.server({ server: serverName(scenario.server) })),
    lines.join('\n'),
    demands(words, said, problems),
    link === null ? said.noLink : `[${said.open}](${link})`,
  ]
    .join('\n\n')
    .concat('\n')
}

/** What came of a step where it is not as one might think. */
function ofStep(
  words: Words,
  said: (typeof takingInEnglish)['steps'],
  moment: StepMoment,
  problems: readonly Problem[],
): string[] {
  const broken = problems.slice(0, brokenMax).map(({ event }) => {
    const { text } = violationWords(words, event)
    return `**${event.law}** ${plain(text)}`
  })
  const more = problems.length - broken.length
  const isOther = moment.outcome === 'failed' || moment.outcome === 'refused'
  return [
    ...(isOther ? [plain(stepWhy(words, moment))] : []),
    ...broken,
    ...(more > 0 ? [said.more({ more })] : []),
  ]
}

/** What the broken laws demand, each once. */
function demands(
  words: Words,
  said: (typeof takingInEnglish)['steps'],
  problems: readonly Problem[],
): string {
  const byLaw = new Map(problems.map(({ event }) => [event.law, event]))
  if (byLaw.size === 0) return said.sound
  const rules = [...byLaw].map(
    ([law, event]) => `- **${law}** ${plain(violationWords(words, event).rule)}`,
  )
  return [said.broken, '', ...rules].join('\n')
}

/** No sign of Markdown does anything. */
function plain(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`)
}
