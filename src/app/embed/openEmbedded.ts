import { spoken } from '#app/language/spoken.ts'
import { lessonInHash } from '#app/learn/state/lessonInHash.ts'
import { carriedScenario } from '#app/opening/carriedScenario.ts'
import { linkOf } from '#app/opening/shareLink.ts'
import { firstFailure } from '#reading/result/firstFailure.ts'
import type { Scenario } from '#scenario/format.ts'
import { watchScenario } from '#store/commands/runScenario.ts'
import type { Lab } from '#store/lab.ts'
import { embeddedPack } from './embeddedPack.ts'

/**
 * Plays what the hash carries, a scenario or the solution of a lesson; resolves to the address of the
 * whole page with the same in it, where a law breaks first or at its end. Throws when it cannot.
 */
export async function openEmbedded(lab: Lab, hash: string): Promise<string> {
  const lesson = lessonInHash(hash)
  const scenario = await (lesson === null ? scenarioIn(hash) : lessonIn(lesson))
  await watchScenario(lab, scenario)
  const { trace } = lab.store.getState()
  const page = `${location.origin}${location.pathname}`
  const chosen = firstFailure(trace)
  const shown = { playhead: chosen ?? trace.length - 1, pane: null, chosen }
  return (await linkOf({ scenario, shown }, page)) ?? `${page}${hash}`
}

async function lessonIn(id: string): Promise<Scenario> {
  const { lessonPlayed } = await import('./lessonPlayed.ts')
  return lessonPlayed(id)
}

async function scenarioIn(hash: string): Promise<Scenario> {
  const { nothing, ownCode } = await embeddedPack.in(spoken.getState().language)
  return carriedScenario(hash, { nothing, ownCode })
}
