import { verdictOfTrace } from '#reading/result/runResult.ts'
import type { Scenario } from '#scenario/format.ts'
import type { Lab } from '#store/lab.ts'
import { playwrightFile, playwrightTest } from '#words/exported/playwrightTest.ts'
import type { Outcome } from '#words/exported/testParts.ts'
import { vitestTest } from '#words/exported/vitestTest.ts'
import { runProblems } from '#words/runs/runProblems.ts'
import { toldVerdict } from '#words/runs/toldResult.ts'
import type { Words } from '#words/words.ts'
import { saveFile } from './saveFile.ts'
import { toClipboard } from './toClipboard.ts'

/** Puts a test on the clipboard that runs the scenario headless. */
export function copyVitestTest(lab: Lab, words: Words, scenario: Scenario): Promise<void> {
  const text = vitestTest(words, scenario, outcome(lab, words))
  return toClipboard(lab, text, ({ keeping }) => keeping.copied.vitest)
}

/** Puts a test on the clipboard that runs the scenario in the page. */
export function copyPlaywrightTest(lab: Lab, words: Words, scenario: Scenario): Promise<void> {
  const text = playwrightTest(words, scenario, outcome(lab, words))
  return toClipboard(lab, text, ({ keeping }) => keeping.copied.playwright)
}

/** Saves a test that runs the scenario in the page. */
export function savePlaywrightTest(lab: Lab, words: Words, scenario: Scenario): void {
  saveFile(
    playwrightFile(scenario),
    playwrightTest(words, scenario, outcome(lab, words)),
    'text/plain',
  )
}

/** What the live scenario came to, wherever the playhead stands. */
function outcome(lab: Lab, words: Words): Outcome {
  const { scenario, trace } = lab.store.getState()
  const verdict = toldVerdict(words, verdictOfTrace(scenario, trace))
  return { ...verdict, problems: runProblems(words, verdict) }
}
