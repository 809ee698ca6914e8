import { offerCode } from '#app/own/ownCode.ts'
import { otherRun } from '#reading/compare/otherRun.ts'
import { firstFailure, hasPassed } from '#reading/result/firstFailure.ts'
import { parseFile } from '#scenario/parseFile.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import { runScenario, setAside } from '#store/commands/runScenario.ts'
import { select } from '#store/commands/select.ts'
import { tell } from '#store/commands/tell.ts'
import { goTo } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { problemText } from '#words/runs/problemWords.ts'
import type { Saying } from '#words/said.ts'
import type { Words } from '#words/words.ts'
import { NotPlayed } from './notOpened.ts'
import { type Shown, showAgain } from './shown.ts'

/** What is to be opened. */
interface Text {
  /** What it is called: a file by its name, or the link. */
  readonly name: Saying
  readonly text: string
  /** What of its run shall be shown; null where it does not say. */
  readonly shown: Shown | null
}

/** Opens the text of a scenario file or a trace file; whether that went well. */
export async function openText(lab: Lab, { text, name, shown }: Text): Promise<boolean> {
  const parsed = parseFile(text)
  if (!parsed.ok) {
    const { problems } = parsed
    tell(lab, 'error', (words) =>
      words.opening.notOpened({ name: name(words), why: problemsInWords(words, problems) }),
    )
    return false
  }
  const { scenario, trace: kept } = parsed
  // Code of somebody else's is read before it is run.
  if (typeof scenario.server === 'object') {
    offerCode(lab, scenario, name, (trace) => showOpened(lab, trace, shown))
    return true
  }
  const { trace } = await runScenario(lab, scenario).catch((error: unknown) => {
    if (error instanceof InvalidScenario) throw error
    setAside(lab, scenario)
    throw new NotPlayed('', { cause: error })
  })
  showOpened(lab, trace, shown)
  const opened = (words: Words) => ({
    name: name(words),
    scenario: scenario.name,
    passes: hasPassed(trace),
    expects: trace.filter(({ kind }) => kind === 'expectation').length,
  })
  const other = kept && otherRun(kept, trace)
  if (other) {
    tell(lab, 'error', (words) => words.opening.otherRun({ ...opened(words), ...other }))
  } else if (shown !== null && shown.playhead >= trace.length) {
    const { playhead } = shown
    tell(lab, 'error', (words) => words.opening.endsBefore({ ...opened(words), playhead }))
  } else tell(lab, 'info', (words) => words.opening.opened(opened(words)))
  return true
}

/** The first problem, and how many more there are. */
export function problemsInWords(
  words: Words,
  [first, ...more]: readonly ScenarioProblem[],
): string {
  const text = first ? problemText(words, first) : ''
  return words.opening.problems({ first: text, more: more.length })
}

/** What is asked for; else the first moment in which something is wrong; else the end. */
function showOpened(lab: Lab, trace: readonly TraceEvent[], shown: Shown | null): void {
  if (shown !== null) return showAgain(lab, shown)
  const seq = firstFailure(trace)
  if (seq === null) return
  goTo(lab, seq)
  select(lab, { kind: 'event', seq })
}
