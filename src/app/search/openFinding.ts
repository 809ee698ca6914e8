import { firstFailure } from '#reading/result/firstFailure.ts'
import type { Scenario } from '#scenario/format.ts'
import type { Finding } from '#search/finding.ts'
import type { SearchOptions } from '#search/search.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { select } from '#store/commands/select.ts'
import { showPane } from '#store/commands/showPane.ts'
import { tellError } from '#store/commands/tell.ts'
import { goTo } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import { failureText } from '#words/failureText.ts'
import type { Words } from '#words/words.ts'

/** Makes a finding the live scenario, and shows the moment at which the law is broken. */
export async function openFinding(
  lab: Lab,
  language: Words,
  { seed }: SearchOptions,
  { scenario, failure, run, stepsBefore: before }: Finding,
): Promise<void> {
  const { search: words } = language
  const { law, cause } = failure
  const what = failureText(language, failure.what)
  const name = words.scenario({ law, cause })
  const description = words.origin({ what, seed, run, before })
  await openFailing(lab, { ...scenario, name, description })
}

/** Makes a scenario that fails the live one, and shows the moment at which it does. */
export async function openFailing(lab: Lab, scenario: Scenario): Promise<void> {
  try {
    const { trace } = await runScenario(lab, scenario)
    showPane(lab, 'graph')
    const seq = firstFailure(trace)
    if (seq === null) return
    goTo(lab, seq)
    select(lab, { kind: 'event', seq })
  } catch (error) {
    tellError(lab, error)
  }
}
