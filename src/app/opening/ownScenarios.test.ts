import { expect, test } from 'vitest'
import firstWorld from '#app/guide/firstWorld.json' with { type: 'json' }
import { ownScenario } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import leave from '#scenarios/leave-is-not-disconnect.json' with { type: 'json' }
import { catalog } from '#specimens/catalog.ts'
import { defects } from '#specimens/defects/defects.ts'

const scenes = [...catalog].map(({ id, flaw, story, steps, settings }) => {
  return { name: flaw, description: story, server: id, steps, settings: settings ?? {} }
})
const defectScenes = Object.values(defects).flatMap((group) =>
  group.map(({ id, what, steps, settings, server = 'as-written' }) => {
    return { name: id, description: what, server, steps, settings: settings ?? {} }
  }),
)

test.each([...library, firstWorld, leave, ...scenes, ...defectScenes])(
  'what is played unread is what the parser reads: $name',
  (file) => {
    const parsed = parseScenario({ roomscope: 1, ...file })
    expect(parsed).toEqual({ ok: true, scenario: ownScenario(file) })
  },
)
