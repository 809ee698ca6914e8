import { describe, expect, test } from 'vitest'
import { connectionId, onlyNode } from '#kernel/ids.ts'
import { alice, bob, joinedAt, torn, trace } from '#reading/sampleTrace.test-support.ts'
import { clientViews } from '#reading/stage/clientViews.ts'
import { crossings, orderColumns } from '#reading/stage/columns.ts'
import { connectionKey, roomKey } from '#reading/stage/lit.ts'
import { neighbourhood } from '#reading/stage/neighbourhood.ts'
import { ghostsByRoom } from '#reading/stage/stageCounts.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import { fold } from '#trace/fold.ts'
import { Recorder } from '#trace/recorder.ts'
import { en } from '#words/en/en.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import { membershipWords, roomWords } from '#words/stageWords.ts'

describe('the picture', () => {
  test('shows a membership once, whole where both maps have it', () => {
    const { connections, rooms, edges } = stageModel(fold(trace, joinedAt()))
    expect(connections.map(({ label }) => label)).toEqual(['c1', 'c2', 'alice'])
    expect(rooms).toMatchObject([
      { id: 'r', count: 3, permanent: false, leftBehind: false, ordinal: 0 },
    ])
    expect(edges).toHaveLength(3)
    expect(edges.every(({ problem }) => problem === null)).toBe(true)
    expect(edges.map((edge) => membershipWords(en, edge))[0]).toBe('c1 is in r: both sides agree')
  })

  test('tells what only one side believes, from either side', () => {
    const { connections, rooms, edges } = stageModel(torn())
    expect(edges.map((edge) => [edge.problem, membershipWords(en, edge)])).toEqual([
      [0, 'r lists bob, bob does not list r'],
      [0, 'alice lists gone, gone does not list alice'],
    ])
    expect(connections.find(({ id }) => id === bob)).toMatchObject({
      ghost: true,
      says: { code: 'look', look: 'ghost' },
    })
    expect(rooms.find(({ id }) => id === 'empty')?.leftBehind).toBe(true)
  })

  test('counts the members of a room whose socket is gone apart from the others', () => {
    const model = stageModel(torn())
    const room = model.rooms.find(({ id }) => id === 'r')
    if (!room) throw new Error('r is in the picture')
    const ghosts = ghostsByRoom(model)
    expect([...ghosts]).toEqual([['r', 1]])
    expect(roomWords(en, room, ghosts.get('r'))).toBe('only 1 ghost')
    expect(roomWords(en, { ...room, count: 3 }, 1)).toBe('2 members, 1 ghost')
    expect(roomWords(en, { ...room, permanent: true }, 1)).toBe('only 1 ghost, permanent')
    expect(en.rooms.short({ members: 2, ghosts: 1 })).toBe('2 + 1 ghost')
  })

  test('names a client’s connections by number while it has two', () => {
    const both = trace.find(
      (event) => describeEvent(en, trace, event) === 'c1#2 hears that its socket is open',
    )
    const labels = stageModel(fold(trace, both?.seq)).connections.map(({ label }) => label)
    expect(labels).toEqual(['c1#1', 'c2', 'alice', 'c1#2'])
    expect(stageModel(fold(trace)).connections.map(({ label }) => label)).toContain('c1')
  })

  test('keeps its order, and takes a better one only when much fewer lines cross', () => {
    const model = stageModel(fold(trace, joinedAt()))
    const before = { connections: [alice], rooms: [] }
    expect(orderColumns(model, before)).toEqual({
      connections: [alice, connectionId('c1', 1), connectionId('c2', 1)],
      rooms: ['r'],
    })
    const ids = Array.from({ length: 6 }, (_, i) => connectionId(`c${i}`, 1))
    const crossed = {
      ...model,
      connections: ids.map((id) => ({ ...model.connections[0], id })),
      rooms: ids.map((id) => ({ ...model.rooms[0], id })),
      edges: ids.map((id, i) => ({ ...model.edges[0], connection: id, room: ids[5 - i] })),
    } as unknown as typeof model
    const asIs = { connections: ids, rooms: [...ids] }
    expect(crossings(crossed, asIs)).toBe(15)
    expect(crossings(crossed, orderColumns(crossed, asIs))).toBe(0)
  })

  test('of too many shows the neighbourhood of what is chosen', () => {
    const model = stageModel(fold(trace, joinedAt()))
    expect(neighbourhood(model, [], 2).connections).toHaveLength(2)
    expect(neighbourhood(model, [roomKey('nowhere')], 9).connections).toEqual([])
    expect(neighbourhood(model, [roomKey('r')], 9).connections).toHaveLength(3)
    const own = neighbourhood(model, [connectionKey(alice)], 1)
    expect(own.connections.map(({ id }) => id)).toEqual([alice])
    expect(own.rooms.map(({ id }) => id)).toEqual(['r'])
  })
})

describe('client views', () => {
  test('agree with the truth where all is well', () => {
    const views = clientViews(fold(trace, joinedAt()))
    expect(views.map(({ connection, room, agreed }) => [connection, room, agreed.length])).toEqual([
      ['c1#1', 'r', 3],
      ['c2#1', 'r', 3],
      ['alice#1', 'r', 3],
    ])
    expect(views.every(({ untold, outdated }) => untold.length + outdated.length === 0)).toBe(true)
  })

  test('tell who was never told, and who is not there any more', () => {
    const recorder = new Recorder(() => 0)
    recorder.record({ kind: 'connecting', connection: alice, client: 'alice', path: '/ws' })
    recorder.record({ kind: 'opened', connection: alice })
    const room = {
      map: 'room',
      op: 'add',
      room: 'r',
      name: 'r',
      permanent: false,
      metadata: {},
    } as const
    const lists = (connection: typeof alice) =>
      ({ map: 'rooms', op: 'add', room: 'r', connection }) as const
    recorder.record({ kind: 'maps', node: onlyNode, changes: [room, lists(alice), lists(bob)] })
    const carol = connectionId('carol', 1)
    const members = [alice, carol]
    recorder.record({ kind: 'belief', connection: alice, room: 'r', op: 'reset', members })
    expect(clientViews(recorder.world)).toEqual([
      {
        connection: alice,
        room: 'r',
        agreed: [alice],
        untold: [bob],
        outdated: [carol],
        hearing: null,
      },
    ])
  })
})
