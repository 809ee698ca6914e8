import { offerCode } from '#app/own/ownCode.ts'
import { otherRun } from '#reading/compare/otherRun.ts'
import { firstFailure } from '#reading/result/firstFailure.ts'
import { parseFile } from '#scenario/parseFile.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { select } from '#store/commands/select.ts'
import { tell } from '#store/commands/tell.ts'
import { goTo } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { problemText } from '#words/runs/problemWords.ts'
import type { Words } from '#words/words.ts'
import { type Shown, showAgain } from './shown.ts'

/** What is to be opened. */
interface Text {
  /** What it is called: a file by its name, or the link. */
  readonly name: string
  readonly text: string
  /** What of its run shall be shown; null where it does not say. */
  readonly shown: Shown | null
}

/** Opens the text of a scenario file or a trace file; whether that went well. */
export async function openText(
  lab: Lab,
  words: Words,
  { text, name, shown }: Text,
): Promise<boolean> {
  const { opening } = words
  const parsed = parseFile(text)
  if (!parsed.ok) {
    tell(lab, 'error', opening.notOpened({ name, why: problemsInWords(words, parsed.problems) }))
    return false
  }
  const { scenario, trace: kept } = parsed
  // Code of somebody else's is read before it is run.
  if (typeof scenario.server === 'object') {
    offerCode(lab, scenario, name, (trace) => show(lab, trace, shown))
    return true
  }
  const { result, trace } = await runScenario(lab, scenario)
  show(lab, trace, shown)
  const opened = {
    name,
    scenario: result.name,
    passes: result.verdict === 'pass',
    expects: result.expectations.length,
  }
  const other = kept && otherRun(kept, trace)
  if (other) tell(lab, 'error', opening.otherRun({ ...opened, ...other }))
  else if (shown !== null && shown.playhead >= trace.length) {
    tell(lab, 'error', opening.endsBefore({ ...opened, playhead: shown.playhead }))
  } else tell(lab, 'info', opening.opened(opened))
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
function show(lab: Lab, trace: readonly TraceEvent[], shown: Shown | null): void {
  if (shown !== null) return showAgain(lab, shown)
  const seq = firstFailure(trace)
  if (seq === null) return
  goTo(lab, seq)
  select(lab, { kind: 'event', seq })
}
