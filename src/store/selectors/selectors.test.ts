import { beforeAll, describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { connectionId, onlyNode } from '#kernel/ids.ts'
import { causes, filteredSeqs, history } from '#reading/events/eventTouches.ts'
import { frameSummary } from '#reading/events/frameSummary.ts'
import { subjectOf } from '#reading/events/subjectOf.ts'
import { clientViews } from '#reading/stage/clientViews.ts'
import { crossings, orderColumns } from '#reading/stage/columns.ts'
import { friendlyName } from '#reading/stage/friendlyName.ts'
import { neighbourhood } from '#reading/stage/neighbourhood.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import { Recorder } from '#trace/recorder.ts'
import type { MapChange, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { describeEvent } from '#words/describeEvent.ts'
import { en } from '#words/en/en.ts'
import { frameWords } from '#words/frameWords.ts'
import { membershipWords } from '#words/stageWords.ts'
import { takenNames } from './takenNames.ts'

const [alice, bob] = [connectionId('alice', 1), connectionId('bob', 1)]
let trace: readonly TraceEvent[]

beforeAll(async () => {
  const parsed = parseScenario({
    roomscope: 1,
    steps: [
      { do: 'spawn', count: 2, join: ['r'] },
      { do: 'connect', client: 'alice' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'message', client: 'alice', room: 'r', text: 'hello' },
      { do: 'send', client: 'alice', frame: '{nope' },
      { do: 'deadSocket', client: 'c1' },
      { do: 'reconnect', client: 'c1' },
      { do: 'message', client: 'alice', room: 'r', text: 'x' },
      { do: 'connect', client: 'alice' },
      { do: 'spawn', count: 1, prefix: 'dan' },
      { do: 'send', client: 'dan1', frame: 'lost' },
      { do: 'drop', client: 'dan1', now: true },
      { do: 'connect', client: 'eve', path: '/ws/room/%' },
      { do: 'leave', client: 'c2', room: 'r' },
      { do: 'createRoom', room: 'k' },
      { do: 'wait', ms: 5 },
      { do: 'close', client: 'alice', code: 4000, reason: 'bye' },
      { do: 'join', client: 'alice', room: 'r' },
      { expect: 'rooms', rooms: ['k'] },
      { expect: 'rooms', rooms: ['nope'] },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  trace = (await new LocalHost(emptyScenario()).run(parsed.scenario)).trace
})

/** All three are in the room, and nothing is broken yet. */
function joinedAt(): number {
  return trace.findIndex((event) => event.kind === 'step' && event.verb === 'message')
}

/** A world that a wrong server would make. */
function torn(): World {
  const recorder = new Recorder(() => 0)
  for (const [connection, client] of [
    [alice, 'alice'],
    [bob, 'bob'],
  ] as const) {
    recorder.record({ kind: 'connecting', connection, client, path: '/ws' })
    recorder.record({ kind: 'accepted', node: onlyNode, connection })
    recorder.record({ kind: 'opened', connection })
  }
  const room = (id: string): MapChange => ({
    map: 'room',
    op: 'add',
    room: id,
    name: id,
    permanent: false,
    metadata: {},
  })
  recorder.record({
    kind: 'maps',
    node: onlyNode,
    changes: [
      room('r'),
      room('empty'),
      { map: 'entry', op: 'add', connection: alice },
      { map: 'rooms', op: 'add', room: 'r', connection: bob },
      { map: 'connectionRooms', op: 'add', room: 'gone', connection: alice },
    ],
  })
  const end = { kind: 'closed', connection: bob, code: 1006, reason: '', wasClean: false } as const
  recorder.record({ ...end, end: 'server' })
  recorder.record({ ...end, end: 'client' })
  return recorder.world
}

describe('what happened, in words', () => {
  test('every event has a sentence of its own, and none is left with a hole', () => {
    const kinds = new Set<string>()
    for (const event of trace) {
      const sentence = describeEvent(en, trace, event)
      kinds.add(event.kind)
      expect(sentence.length).toBeGreaterThan(5)
      expect(sentence).not.toMatch(/undefined|\[object|null/)
    }
    expect(kinds.size).toBeGreaterThan(15)
  })

  test.each([
    ['sent', 'alice sends join r ('],
    ['sent', 'The server sends joined r ('],
    ['delivered', 'The server gets message r “hello” from alice'],
    ['delivered', 'c1 gets user_joined r alice#1'],
    ['maps', 'r lists alice; alice lists r'],
    ['maps', 'room r comes to be'],
    ['maps', 'the server forgets c1'],
    ['belief', 'alice now believes c1, c2, alice to be in r'],
    ['belief', 'c2 now believes it is not in r'],
    ['send failed', 'The server cannot send to c1: the socket is dead'],
    ['closing', 'alice’s end begins to close with 4000 (“bye”)'],
    ['closed', 'The server’s end of alice is closed: 4000, clean (“bye”)'],
    ['connecting', 'c1#2 opens a socket to /ws'],
    ['lost', 'What dan1 sent, the frame “lost”, is lost: the connection was cut'],
    ['discarded', 'alice sends 41 bytes into a socket that is no longer open'],
    ['refused', 'The server refuses eve'],
    ['step refused', 'Step 9 was refused: alice has a connection already'],
    ['expectation', 'Step 20 does not hold: expected ["nope"], found'],
    ['step', 'Step 16: 5 ms pass'],
  ])('%s: “%s”', (kind, text) => {
    const sentences = trace
      .filter((event) => event.kind === kind)
      .map((event) => describeEvent(en, trace, event))
    expect(sentences.some((sentence) => sentence.includes(text))).toBe(true)
  })

  test('a frame that is none of the protocol’s is quoted, and a long one cut', () => {
    expect(frameSummary('{nope')).toMatchObject({ type: null, room: null, text: '{nope' })
    expect(frameWords(en, frameSummary('x'.repeat(99))).length).toBeLessThan(60)
    expect(frameWords(en, frameSummary(null))).toBe('a binary frame')
    expect(frameSummary('{"type":"join","payload":{"room_id":"r"}}')).toMatchObject({
      type: 'join',
      room: 'r',
    })
    expect(frameSummary('7').type).toBeNull()
  })
})

describe('the log', () => {
  const all = { client: null, room: null, kind: null }

  test('is narrowed by client, room and kind, alone and together', () => {
    const last = trace.length - 1
    expect(filteredSeqs(trace, last, all)).toHaveLength(trace.length)
    expect(filteredSeqs(trace, 4, all)).toEqual([0, 1, 2, 3, 4])
    for (const seq of filteredSeqs(trace, last, { ...all, kind: 'maps' })) {
      expect(trace[seq]?.kind).toBe('maps')
    }
    const ofEve = filteredSeqs(trace, last, { ...all, client: 'eve' }).map(
      (seq) => trace[seq]?.kind,
    )
    expect(ofEve).toEqual(['step', 'connecting', 'refused', 'closed', 'closed'])
    const ofRoom = filteredSeqs(trace, last, { client: 'alice', room: 'r', kind: 'delivered' })
    const words = ofRoom.map((seq) => describeEvent(en, trace, trace[seq] as TraceEvent))
    expect(words.slice(0, 3)).toEqual([
      'The server gets join r from alice',
      'alice gets joined r',
      'The server gets message r “hello” from alice',
    ])
    expect(filteredSeqs(trace, last, { ...all, room: 'k' }).map((seq) => trace[seq]?.kind)).toEqual(
      ['step', 'maps'],
    )
  })

  test('history is the newest first, up to a number, and says when there is more', () => {
    const { events, more } = history(trace, trace.length - 1, { client: 'alice' }, 3)
    expect(events).toHaveLength(3)
    expect(events[0]?.seq).toBeGreaterThan(events[1]?.seq ?? 0)
    expect(more).toBe(true)
    expect(history(trace, trace.length - 1, { client: 'eve' }, 30).more).toBe(false)
  })

  test('why something happened goes back to the step that began it', () => {
    const got = trace.find(
      (event) => describeEvent(en, trace, event) === 'c2 gets message r “hello”',
    )
    const chain = causes(trace, got?.seq ?? -1)
    expect(chain.at(-1)).toMatchObject({ kind: 'step', verb: 'message' })
    expect(chain.map(({ kind }) => kind)).toEqual([
      'delivered',
      'sent to many',
      'delivered',
      'sent',
      'step',
    ])
  })
})

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
    expect(neighbourhood(model, null, 2).connections).toHaveLength(2)
    expect(neighbourhood(model, { kind: 'room', room: 'nowhere' }, 9).connections).toEqual([])
    expect(neighbourhood(model, { kind: 'room', room: 'r' }, 9).connections).toHaveLength(3)
    const own = neighbourhood(model, { kind: 'connection', connection: alice }, 1)
    expect(own.connections.map(({ id }) => id)).toEqual([alice])
    expect(own.rooms.map(({ id }) => id)).toEqual(['r'])
  })
})

describe('what an event is about', () => {
  const about = (words: string) => {
    const event = trace.find((candidate) => describeEvent(en, trace, candidate).includes(words))
    return subjectOf(fold(trace), trace, event?.seq ?? -1)
  }

  test.each([
    ['alice sends join r', 'alice#1', 'r'],
    ['alice gets joined r', 'alice#1', 'r'],
    ['r lists alice', 'alice#1', 'r'],
    ['alice now believes', 'alice#1', 'r'],
    ['The server cannot send to c1', 'c1#1', null],
    ['alice’s end begins to close', 'alice#1', null],
    ['alice joins r', 'alice#1', 'r'],
    ['5 ms pass', null, null],
    ['the owner makes the room k', null, 'k'],
    ['is lost: the connection was cut', 'dan1#1', null],
  ])('%s', (words, connection, room) => {
    expect(about(words)).toEqual({ connection, room })
  })

  test('of no event is nothing', () => {
    expect(subjectOf(fold(trace), trace, -1)).toEqual({ connection: null, room: null })
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

test('a friendly name is one that nobody has', () => {
  expect(friendlyName(new Set())).toBe('alice')
  expect(friendlyName(new Set(['alice']))).toBe('bob')
  const many = new Set<string>()
  for (let i = 0; i < 40; i++) {
    expect(many.has(friendlyName(many))).toBe(false)
    many.add(friendlyName(many))
  }
})

test('a name is taken once it was asked for, though shown time is behind; but not by what is set aside', () => {
  const world = fold([])
  const scenario = {
    ...emptyScenario(),
    steps: [{ do: 'connect', client: 'alice' } as const],
  }
  expect([...takenNames({ world, scenario, lookingBack: false })]).toEqual(['alice'])
  expect([...takenNames({ world, scenario, lookingBack: true })]).toEqual([])
})
