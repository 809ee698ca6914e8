import { expect, test } from 'vitest'
import { VirtualQueue } from '#kernel/eventQueue.ts'
import { Network } from '#network/network.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { RoomServer } from '#server/roomServer.ts'
import { type Servers, servers } from '#specimens/servers.ts'
import type { WorldPorts } from './ports.ts'
import { Simulation } from './simulation.ts'

const settle = async () => {
  for (let i = 0; i < 30; i++) await null
}

async function run(server: string, ports: Partial<WorldPorts>): Promise<Simulation> {
  const steps = [
    { do: 'connect', client: 'alice' },
    { do: 'join', client: 'alice', room: 'r' },
    { do: 'leave', client: 'alice', room: 'r' },
  ]
  const parsed = parseScenario({ roomscope: 1, server, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { seed, settings, steps: parsedSteps } = parsed.scenario
  const own = { servers, settle, ...ports }
  const world = new Simulation({ ...own, seed, server, settings, traceEventsMax: 1000 })
  for (const step of parsedSteps) await world.perform(step)
  await world.rest()
  world.dispose()
  return world
}

test('a world knows the servers that it is given, and no others', async () => {
  const made: RoomServer[] = []
  const mine: Servers = new Map([
    [
      'mine',
      (options) => {
        const server = new RoomServer(options)
        made.push(server)
        return server
      },
    ],
  ])
  const { server } = await run('mine', { servers: mine })
  expect(made).toEqual([server])
  await expect(run('reference', { servers: mine })).rejects.toThrow(InvalidScenario)
  await expect(run('reference', { servers: mine })).rejects.toThrow('"ids":["mine"]')
})

test('a world lives in the time and on the network that it is given', async () => {
  const usual = await run('reference', {})
  const opened: string[] = []
  class Counting extends Network {
    override open(...[id, client, path]: Parameters<Network['open']>) {
      opened.push(id)
      return super.open(id, client, path)
    }
  }
  const queue = new VirtualQueue()
  queue.advanceTo(1000)
  const { recorder } = await run('reference', {
    makeQueue: () => queue,
    makeNetwork: (options) => new Counting(options),
  })
  expect(opened).toEqual(['alice#1'])
  const later = usual.recorder.trace.map(({ at, kind }) => ({ at: at + 1000, kind }))
  expect(recorder.trace.map(({ at, kind }) => ({ at, kind }))).toEqual(later)
})

test('a world is judged by who it is given, who changes nothing else in it', async () => {
  const judged = await run('empty-room', {})
  const nothing = () => undefined
  const seen: string[] = []
  const { recorder } = await run('empty-room', {
    makeJudge: () => ({
      afterEvent: ({ kind }) => seen.push(kind),
      ...{ sendBegins: nothing, cutsOff: nothing, afterTurn: nothing },
      ...{ whenQuiet: nothing, restless: nothing, serverStopped: nothing },
    }),
  })
  const kinds = ({ recorder: { trace } }: Simulation) => trace.map(({ kind }) => kind)
  expect(kinds(judged)).toContain('violation')
  expect(recorder.trace.map(({ kind }) => kind)).toEqual(
    kinds(judged).filter((kind) => kind !== 'violation'),
  )
  expect(seen).toEqual(recorder.trace.map(({ kind }) => kind))
})
