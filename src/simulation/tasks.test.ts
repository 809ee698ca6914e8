import { expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import { servers } from '#specimens/servers.ts'
import { Simulation } from './simulation.ts'

const { seed, settings } = emptyScenario()
const spawn = { do: 'spawn', path: '/ws' } as const

/** A world in which `meanwhile` has its turn whenever a task is taken. */
function worldOf(server: string, meanwhile: (world: Simulation) => void = () => undefined) {
  const settle = async () => {
    meanwhile(world)
    for (let i = 0; i < 30; i++) await null
  }
  const world = new Simulation({ servers, seed, server, settings, settle, traceEventsMax: 100_000 })
  return world
}

const connecting = ({ recorder }: Simulation) =>
  recorder.trace.filter(({ kind }) => kind === 'connecting').length

test('who drives the world has its turn while a thousand are spawned, and can end it there', async () => {
  let seen = 0
  const world = worldOf('reference', (simulation) => {
    seen = connecting(simulation)
    simulation.halt()
  })
  await world.perform({ ...spawn, count: 1000, prefix: 'c', join: ['r'] })
  world.dispose()
  expect(seen).toBeGreaterThan(100)
  expect(seen).toBeLessThan(1000)
  expect(connecting(world)).toBe(seen)
  expect(world.recorder.trace.at(-1)).toMatchObject({ kind: 'limit', name: 'halted' })
})

test('it has its turn between a thousand steps of one instant as well', async () => {
  let turns = 0
  const world = worldOf('reference', () => {
    turns++
  })
  for (let i = 0; i < 1000; i++) {
    await world.perform({ ...spawn, count: 1, prefix: 'c', join: [], now: true })
  }
  world.dispose()
  expect(turns).toBeGreaterThan(5)
})

test('a server that waits for something does not go on before who comes “now”', async () => {
  const world = worldOf('as-written')
  await world.perform({ ...spawn, count: 20, prefix: 'a', join: ['r'] })
  await world.perform({ do: 'broadcast', room: 'r', text: 'hello' })
  await world.perform({ ...spawn, count: 1000, prefix: 'b', join: [], now: true })
  await world.rest()
  world.dispose()
  const { trace } = world.recorder
  const from = trace.findIndex((event) => event.kind === 'connecting' && event.client === 'b1')
  const kinds = trace.slice(from, from + 1001).map(({ kind }) => kind)
  expect(kinds).toEqual([...Array(1000).fill('connecting'), 'sent to many'])
})
