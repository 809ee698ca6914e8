import { expect, test } from 'vitest'
import { emptyScenario, scenarioToJson } from '#scenario/editScenario.ts'
import { parseScenarioText } from '#scenario/parseScenario.ts'
import { settingNames } from '#scenario/settings.ts'
import { stepWords } from '#scenario/steps.ts'
import { type Verb, verbs } from '#scenario/verbs/verbs.ts'
import { anyStep } from './anyStep.ts'
import { Dice } from './dice.ts'
import { makeScenario } from './makeScenario.ts'
import { Scene } from './scene.ts'

const made = Array.from({ length: 3000 }, (_, run) => makeScenario(5, run))
const usual = emptyScenario('')

test('every verb of the format is tried, with every field that it has', () => {
  const said = new Map<string, Set<string>>()
  for (const { steps } of made) {
    for (const step of steps) {
      if (!('do' in step)) continue
      const fields = said.get(step.do) ?? new Set()
      said.set(step.do, fields)
      for (const field of Object.keys(step)) fields.add(field)
    }
  }
  for (const verb of stepWords.do) {
    for (const field of Object.keys(verbs[verb].shape)) {
      expect([verb, field, said.get(verb)?.has(field)]).toEqual([verb, field, true])
    }
  }
})

test('every setting of the format is tried, but for a client with a flaw', () => {
  const unusual = new Set<string>()
  for (const { settings } of made) {
    for (const [name, value] of Object.entries(settings)) {
      if (JSON.stringify(value) !== JSON.stringify(usual.settings[name as never])) unusual.add(name)
    }
  }
  const names = (['world', 'server', 'limits'] as const).flatMap((group) => [
    ...settingNames(group),
  ])
  expect(names.filter((name) => !unusual.has(name))).toEqual(['client'])
})

test.each(stepWords.do.map((verb) => [verb]))('any step of %s fits the format', (verb: Verb) => {
  for (let run = 0; run < 100; run++) {
    const dice = new Dice(run, verb)
    const settings = { ...usual.settings, resumeMs: run, heartbeatBy: 'messages' as const }
    const scene = new Scene(dice, settings)
    scene.add({ do: 'connect', client: 'a' })
    scene.add(anyStep(scene, verb))
    const parsed = parseScenarioText(scenarioToJson({ ...usual, settings, steps: scene.steps }))
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
  }
})
