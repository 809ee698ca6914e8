import { parseScenario } from '#scenario/parseScenario.ts'
import { scenarioOrThrow } from '#scenario/problems/scenarioOrThrow.ts'
import { catalog } from '#specimens/catalog.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import type { Lab } from '#store/lab.ts'
import type { Words } from '#words/words.ts'
import { flawNumber } from './galleryOrder.ts'
import { startPlaying } from './game.ts'

/** Puts a flawed server under test in an empty world, and tells nobody what is wrong with it. */
export async function playFlaw(lab: Lab, words: Words, id: string): Promise<void> {
  const specimen = catalog.find((each) => each.id === id)
  if (!specimen) return
  const { settings = {} } = specimen
  const name = words.flaws.number({ number: flawNumber(id) })
  const file = { roomscope: 1, name, server: id, settings, steps: [] }
  const scenario = scenarioOrThrow(parseScenario(file))
  startPlaying(lab, id)
  await runScenario(lab, scenario)
}
