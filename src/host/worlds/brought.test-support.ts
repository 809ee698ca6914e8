import { bringing } from '#brought/bringServer.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { runResult } from '#reading/result/runResult.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { Simulation } from '#simulation/simulation.ts'

/** Runs steps, as they stand in a scenario file, on somebody's code. */
export async function runOn(source: string, steps: readonly object[], settings: object = {}) {
  const parsed = parseScenario({ roomscope: 1, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { scenario } = parsed
  const { seed } = scenario
  const world = new Simulation({
    ...usualPorts,
    seed,
    server: { source },
    bring: bringing(),
    settings: scenario.settings,
    traceEventsMax: 100_000,
  })
  for (const step of scenario.steps) await world.perform(step)
  await world.rest()
  world.dispose()
  const { trace } = world.recorder
  const laws = [...new Set(world.world.violations.map(({ law }) => law))].sort()
  const failures = trace.flatMap((event) =>
    event.kind === 'failure'
      ? [{ where: event.where, line: event.line, message: event.error.message }]
      : [],
  )
  const { unjudged, reading } = world.server
  return {
    laws,
    failures,
    trace,
    unjudged,
    reading,
    result: runResult(scenario, trace, world.world),
  }
}

export const alice = { do: 'connect', client: 'alice' }
export const bob = { do: 'connect', client: 'bob' }
export const join = (client: string, room = 'general') => ({ do: 'join', client, room })
export const leave = (client: string, room = 'general') => ({ do: 'leave', client, room })
export const say = (client: string, room = 'general', text = 'hi') => ({
  do: 'message',
  client,
  room,
  text,
})
export const close = (client: string) => ({ do: 'close', client })
export const members = (clients: readonly string[], room = 'general') => ({
  expect: 'members',
  room,
  clients,
})

/** Two come, talk, one leaves, one goes. */
export const visit = [
  alice,
  bob,
  join('alice'),
  join('bob'),
  members(['alice', 'bob']),
  say('alice'),
  { expect: 'received', client: 'bob', type: 'message', text: 'hi', from: 'alice' },
  leave('bob'),
  members(['alice']),
  join('bob'),
  close('alice'),
  members(['bob']),
  close('bob'),
  { expect: 'empty' },
]
