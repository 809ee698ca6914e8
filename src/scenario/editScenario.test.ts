import { expect, test } from 'vitest'
import { emptyScenario, scenarioToJson, withStep } from './editScenario.ts'
import { library } from './library/library.ts'
import { parseScenario, parseScenarioText } from './parseScenario.ts'

test('a step is appended to a copy', () => {
  const before = emptyScenario()
  const after = withStep(before, { do: 'connect', client: 'alice' })
  expect(before.steps).toEqual([])
  expect(after.steps).toEqual([{ do: 'connect', client: 'alice' }])
})

test.each(library.map((entry) => [entry.name, entry] as const))(
  '“%s” is read, written and read again as the same',
  (_name, entry) => {
    const parsed = parseScenario(entry)
    expect(parsed.ok).toBe(true)
    if (!parsed.ok) return
    expect(parseScenarioText(scenarioToJson(parsed.scenario))).toEqual(parsed)
  },
)

test('settings that are not as by default are written, and no others', () => {
  const parsed = parseScenario({
    roomscope: 1,
    steps: [],
    settings: { echo: true, latencyMs: [5, 20] },
  })
  if (!parsed.ok) throw new Error('it should be read')
  const written = JSON.parse(scenarioToJson(parsed.scenario))
  expect(written.settings).toEqual({ echo: true })
})
