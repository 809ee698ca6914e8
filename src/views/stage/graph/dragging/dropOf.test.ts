import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { connectionId } from '#kernel/ids.ts'
import { orderColumns } from '#reading/stage/columns.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import { layOut } from '#views/stage/graph/geometry.ts'
import { dropOf, roomsFor } from './dropOf.ts'

const bob = connectionId('bob', 1)
const begin = [
  { do: 'connect', client: 'alice' },
  { do: 'connect', client: 'bob' },
  { do: 'connect', client: 'carol', path: '/ws/room/hall' },
  { do: 'join', client: 'alice', room: 'games' },
  { do: 'join', client: 'bob', room: 'general' },
]

async function drawnAfter(...steps: readonly object[]) {
  const parsed = parseScenario({ roomscope: 1, steps: [...begin, ...steps] })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  const world = fold(trace, trace.length)
  const model = stageModel(world)
  const geometry = layOut(model, orderColumns(model, { connections: [], rooms: [] }), 800, 600)
  const roomPlace = (room: string) => {
    const at = geometry.rooms.get(room)
    if (!at) throw new Error(`${room} is not drawn`)
    return { x: at.x + 20, y: at.y }
  }
  return { world, geometry, roomPlace }
}

test('a client is let go of on a room, on its own room, on the empty stage, and where it was', async () => {
  const { world, geometry, roomPlace } = await drawnAfter()
  const home = geometry.connections.get(bob) ?? { x: 0, y: 0 }
  const dropped = (at: { x: number; y: number }) => dropOf(world, geometry, bob, at)
  expect(dropped(roomPlace('games'))).toEqual({ kind: 'join', room: 'games' })
  expect(dropped(roomPlace('general'))).toEqual({ kind: 'member already', room: 'general' })
  expect(dropped({ x: 400, y: 4 })).toEqual({ kind: 'new room' })
  expect(dropped({ x: home.x + 20, y: home.y + 20 })).toEqual({ kind: 'nothing' })
  expect(roomsFor(world, geometry, bob).toSorted()).toEqual(['games', 'hall'])
})

test.each([
  ['whose socket is closed', bob, [{ do: 'close', client: 'bob' }], 'not open'],
  [
    'that is older than another of its name',
    bob,
    [
      { do: 'halfOpen', client: 'bob' },
      { do: 'reconnect', client: 'bob' },
    ],
    'older',
  ],
  ['whose address is its room', connectionId('carol', 1), [], 'by address'],
] as const)('a connection %s joins nothing, and the reason is told', async (_, id, steps, why) => {
  const { world, geometry, roomPlace } = await drawnAfter(...steps)
  expect(dropOf(world, geometry, id, roomPlace('games'))).toEqual({ kind: 'cannot', why })
  expect(roomsFor(world, geometry, id)).toEqual([])
})
