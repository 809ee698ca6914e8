import { expect } from '@playwright/test'
import { LocalHost } from '../src/host/localHost.ts'
import { emptyScenario } from '../src/scenario/editScenario.ts'
import { parseScenario } from '../src/scenario/parseScenario.ts'
import { catalog } from '../src/specimens/catalog.ts'
import { test } from './fixtures.ts'

/** What Node makes of a scenario. */
async function inNode(scenario: object) {
  const parsed = parseScenario(scenario)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).result
}

test('every specimen does in the browser what it does in Node, violation by violation', async ({
  lab,
}) => {
  for (const { id, law, steps, settings = {} } of catalog) {
    const scenario = { roomscope: 1, server: id, steps, settings }
    const [there, here] = [await lab.run(scenario), await inNode(scenario)]
    expect([id, there.violations[0]?.law]).toEqual([id, law])
    expect(there.violations).toEqual(here.violations)
    expect([id, there.traceHash]).toEqual([id, here.traceHash])
  }
})
