import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario, Settings } from '#scenario/format.ts'
import type { Attempt } from '#search/shrink.ts'

const usual = emptyScenario('')

/** Gives back each setting that is not as usual, and the usual seed. */
export async function usualSettings(now: () => Scenario, attempt: Attempt): Promise<void> {
  if (now().seed !== usual.seed) await attempt({ ...now(), seed: usual.seed })
  for (const key of Object.keys(now().settings) as (keyof Settings)[]) {
    const { [key]: mine, ...rest } = now().settings
    const theirs = usual.settings[key]
    if (JSON.stringify(mine) === JSON.stringify(theirs)) continue
    const settings = theirs === undefined ? rest : { ...rest, [key]: theirs }
    await attempt({ ...now(), settings: settings as Settings })
  }
}
