import { parseScenario } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { Defect } from '#specimens/defects/defect.ts'
import { defects } from '#specimens/defects/defects.ts'
import type { DefectScene } from './sharedDefect.ts'

const all: readonly Defect[] = Object.values(defects).flat()

/** Every defect of the pattern as it is written that a scenario shows, with that scenario. */
export const defectScenes: readonly DefectScene[] = all.map(sceneOf)

/** Those of them that it shows bare, and no specimen in its place. */
export const asWrittenScenes = defectScenes.filter(({ scene }) => scene.server === 'as-written')

/** The steps of a defect, on the server that has it. */
function sceneOf({ id, what, law, steps, settings = {}, server = 'as-written' }: Defect) {
  const parsed = parseScenario({ roomscope: 1, name: id, server, settings, steps })
  if (!parsed.ok) throw new InvalidScenario(parsed.problems)
  return { id, what, law, scene: parsed.scenario }
}
