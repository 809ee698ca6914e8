import { array, assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { stageCounts } from '#reading/stage/stageCounts.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { Timeline } from '../timeline.ts'
import { StageBooks } from './stageBooks.ts'

const flawed = ['reaper-half', 'leave-one-way', 'empty-room', 'evict-no-close', 'dead-kept']

describe.each(['a crowd that comes and goes', ...flawed])('in the run of %s', (name) => {
  test('going anywhere, in any order, gives the picture that is read anew', async () => {
    const trace = await traceOf(name)
    assert(
      property(array(integer({ min: -1, max: trace.length - 1 }), { minLength: 1 }), (seqs) => {
        const [timeline, books] = [new Timeline(), new StageBooks()]
        for (const seq of seqs) {
          const world = timeline.worldAt(trace, seq)
          books.take(world)
          expect(pictureOf(books)).toEqual(readAnew(world))
          expect(books.counts).toEqual(stageCounts(stageModel(world)))
        }
      }),
      { numRuns: 12, seed: 1 },
    )
  })
})

test('every membership of either map is one cell, and nothing else is', async () => {
  for (const name of flawed) {
    const trace = await traceOf(name)
    const books = new StageBooks()
    for (const seq of [Math.floor(trace.length / 2), trace.length - 1]) {
      const world = fold(trace, seq)
      books.take(world)
      const cells = [...books.columns].flatMap(([id, { edges }]) =>
        [...edges.keys()].map((room) => `${id} ${room}`),
      )
      expect(cells.sort()).toEqual([...membershipsOf(world)].sort())
    }
  }
})

test('what a step changed is told, cell by cell, and nothing beside it', async () => {
  const trace = await traceOf('a crowd that comes and goes')
  const timeline = new Timeline()
  const books = new StageBooks()
  const kept = new Map<string, string>()
  for (let seq = 0; seq < trace.length; seq++) {
    const { cells } = books.take(timeline.worldAt(trace, seq))
    for (const { connection, room, after } of cells) {
      const key = `${connection} ${room}`
      if (after) kept.set(key, JSON.stringify(after))
      else kept.delete(key)
    }
    expect(cells.length).toBeLessThanOrEqual(2)
  }
  const told = readAnew(books.world).edges.map(
    (edge) => [`${edge.connection} ${edge.room}`, JSON.stringify(edge)] as const,
  )
  expect(kept).toEqual(new Map(told))
  expect(kept.size).toBeGreaterThan(10)
})

test('another run takes the place of the last', async () => {
  const books = new StageBooks()
  for (const name of ['dead-kept', 'leave-one-way', 'a crowd that comes and goes']) {
    const world = fold(await traceOf(name))
    books.take(world)
    expect(pictureOf(books)).toEqual(readAnew(world))
  }
})

function pictureOf({ columns, rooms }: StageBooks) {
  const all = [...columns.values()]
  return {
    connections: all.flatMap(({ item }) => item ?? []).sort(byId),
    rooms: [...rooms.values()].sort(byId),
    edges: all.flatMap(({ edges }) => [...edges.values()]).sort(byEnds),
  }
}

function readAnew(world: World) {
  const { connections, rooms, edges } = stageModel(world)
  return {
    connections: connections.toSorted(byId),
    rooms: rooms.toSorted(byId),
    edges: edges.toSorted(byEnds),
  }
}

function membershipsOf({ rooms, connectionRooms }: World): Set<string> {
  return new Set([
    ...[...rooms].flatMap(([room, { members }]) => [...members].map((id) => `${id} ${room}`)),
    ...[...connectionRooms].flatMap(([id, all]) => [...all].map((room) => `${id} ${room}`)),
  ])
}

const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id)
const byEnds = (a: Ends, b: Ends) => compare(a.connection, b.connection) || compare(a.room, b.room)
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

interface Ends {
  readonly connection: string
  readonly room: string
}

const steps = [
  { do: 'spawn', count: 12, prefix: 'client', join: ['red', 'blue'] },
  { do: 'leave', client: 'client2', room: 'red' },
  { do: 'drop', client: 'client1' },
  { do: 'reconnect', client: 'client1' },
  { do: 'join', client: 'client1', room: 'green' },
  { do: 'halfOpen', client: 'client3' },
  { do: 'reconnect', client: 'client7' },
  { do: 'deadSocket', client: 'client4' },
  { do: 'message', client: 'client5', room: 'blue', text: 'hi' },
  { do: 'close', client: 'client6' },
]

async function traceOf(name: string): Promise<readonly TraceEvent[]> {
  const specimen = catalog.find(({ id }) => id === name)
  const scenario = specimen
    ? { server: specimen.id, steps: specimen.steps, settings: specimen.settings ?? {} }
    : { steps }
  const parsed = parseScenario({ roomscope: 1, ...scenario })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).trace
}
