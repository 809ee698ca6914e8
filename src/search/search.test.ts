import { describe, expect, test } from 'vitest'
import { settle } from '#host/settle.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import { parseScenarioText } from '#scenario/parseScenario.ts'
import { Simulation } from '#simulation/simulation.ts'
import { servers } from '#specimens/servers.ts'
import { identityOf } from './failure.ts'
import type { Search } from './finding.ts'
import { makeScenario } from './makeScenario.ts'
import { type Play, playHere } from './playWorld.ts'
import { search } from './search.ts'
import { searchHere } from './searcher.ts'
import { searchLimits } from './searchLimits.ts'

/** As in `host`, which stands above. */
const play = playHere({ servers, settle })
const usual = { seed: 1, runsMax: 200 }

function find(server: string, options: object = {}): Promise<Search> {
  return search({ server, ...usual, ...options }, searchHere(play))
}

test('every scenario that is made is a valid file, and says the same when it is read again', () => {
  for (let run = 0; run < 300; run++) {
    const scenario = makeScenario(7, run)
    const text = scenarioToJson(scenario)
    const parsed = parseScenarioText(text)
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
    expect(parsed.ok && parsed.scenario).toEqual(scenario)
  }
})

test('the same seed makes the same scenarios, another seed others', () => {
  const made = (seed: number) => Array.from({ length: 20 }, (_, run) => makeScenario(seed, run))
  expect(made(1)).toEqual(made(1))
  expect(made(1)).not.toEqual(made(2))
})

test('no proxy answers for a client where the heartbeat asks by frames: nothing could find it', () => {
  for (let run = 0; run < 1000; run++) {
    const { steps, settings } = makeScenario(3, run)
    const proxied = steps.some((step) => 'proxy' in step)
    if (proxied) expect(settings.heartbeatBy).toBe('messages')
  }
})

test('the reference keeps every law, and the search says how much was tried', async () => {
  const { findings, runs, steps, failed, ended } = await find('reference', { runsMax: 400 })
  expect({ findings, runs, failed, ended }).toEqual({
    findings: [],
    runs: 400,
    failed: 0,
    ended: 'runs',
  })
  expect(steps).toBeGreaterThan(runs)
})

test('a server that leaks is found out, and the scenario is as small as can be', async () => {
  const { findings } = await find('evict-no-close', { runsMax: 50 })
  const [finding] = findings
  expect(finding?.failure.law).toBe('S6')
  expect(finding?.scenario.steps.length).toBeLessThanOrEqual(4)
  expect(finding?.scenario.seed).toBe(1)
})

test('the same seed finds the same, and it goes on after the first', async () => {
  const first = await find('as-written', { runsMax: 100 })
  expect(first.findings.length).toBeGreaterThan(3)
  expect(await find('as-written', { runsMax: 100 })).toEqual(first)
  const found = first.findings.map(({ failure }) => identityOf(failure))
  expect(new Set(found).size).toBe(found.length)
})

test.each([
  ['disconnect-joins', [['S1', 'end']]],
  ['leave-one-way', [['S1', 'leave']]],
  ['evict-no-close', [['S6', 'end']]],
  ['double-notify', [['T1', 'end']]],
  // Who was gone is let in, and an entry with it; and so is who may not come in any more.
  [
    'join-no-recheck',
    [
      ['S2', 'join'],
      ['S4', 'join'],
      ['T16', 'join'],
    ],
  ],
])(
  '%s has one flaw, and it is listed once for each law, however it is come upon',
  async (server, expected) => {
    const { findings, failed } = await find(server, { runsMax: 400 })
    expect(findings.map(({ failure }) => [failure.law, failure.cause]).sort()).toEqual(expected)
    expect(failed).toBeGreaterThan(4)
  },
)

test('what is found, breaks the same law when it is read from its file', async () => {
  const { findings } = await find('as-written', { runsMax: 60 })
  for (const { scenario, failure } of findings) {
    const parsed = parseScenarioText(scenarioToJson(scenario))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect((await play(parsed.scenario)).failure).toEqual(failure)
  }
})

test('no step of what is found can be left out', async () => {
  const [finding] = (await find('join-no-recheck', { findingsMax: 1 })).findings
  if (!finding) throw new Error('nothing was found')
  for (const at of finding.scenario.steps.keys()) {
    const steps = finding.scenario.steps.toSpliced(at, 1)
    const { failure } = await play({ ...finding.scenario, steps })
    expect(failure?.law).not.toBe(finding.failure.law)
  }
})

describe('a search ends', () => {
  test('when it is stopped, with what it has so far', async () => {
    const seen: number[] = []
    const ended = await search({ server: 'reference', ...usual }, searchHere(play), {
      progress: ({ runs }) => seen.push(runs),
      stopped: () => seen.length > 0,
    })
    expect(ended).toMatchObject({ ended: 'stopped', runs: searchLimits.runsPerPiece })
  })

  test('when so many steps were done', async () => {
    const ended = await find('reference', { stepsMax: 1 })
    expect(ended).toMatchObject({ ended: 'steps', runs: searchLimits.runsPerPiece })
  })

  test('at its last run, however they fall into pieces', async () => {
    expect(await find('reference', { runsMax: 51 })).toMatchObject({ ended: 'runs', runs: 51 })
  })
})

test('threads change nothing in what is found', async () => {
  const here = searchHere(play)
  let turn = 0
  const lanes = {
    ...here,
    lanes: 3,
    // The first asked is the last that answers.
    tryRuns: async (ask: Parameters<typeof here.tryRuns>[0]) => {
      for (let wait = 6 - (turn++ % 3); wait > 0; wait--) await settle()
      return here.tryRuns(ask)
    },
  }
  const options = { server: 'as-written', seed: 5, runsMax: 150 }
  expect(await search(options, lanes)).toEqual(await search(options, here))
})

test('a world that breaks by itself is a failure, and none that is clean', async () => {
  const broken: Play = playHere({
    servers,
    settle: () => Promise.reject(new Error('it cannot go on')),
  })
  const scenario = makeScenario(1, 0)
  expect((await broken(scenario)).failure).toMatchObject({
    law: 'crash',
    what: { kind: 'crash', error: { message: 'it cannot go on' } },
  })
})

test('a world is given back, whatever came of it', async () => {
  const worlds = new Set<Simulation>()
  const { dispose } = Simulation.prototype
  Simulation.prototype.dispose = function (this: Simulation) {
    worlds.add(this)
    dispose.call(this)
  }
  try {
    await find('bad-frame', { runsMax: 50 })
  } finally {
    Simulation.prototype.dispose = dispose
  }
  expect(worlds.size).toBeGreaterThanOrEqual(50)
})
