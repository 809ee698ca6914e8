import { describe, expect, test } from 'vitest'
import { type ConnectionId, connectionId, onlyNode } from '#kernel/ids.ts'
import { alice, bob, Case, message, wants } from '#laws/lawCase.test-support.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { MapChange } from '#trace/traceEvent.ts'

const again = connectionId('bob', 2)
const resumeMs = 1000

const out = (connection = bob): MapChange[] => [
  { map: 'connectionRooms', op: 'remove', room: 'r', connection },
  { map: 'rooms', op: 'remove', room: 'r', connection },
]
const gone = (connection = bob): MapChange[] => [
  ...out(connection),
  { map: 'entry', op: 'remove', connection },
  { map: 'connections', op: 'remove', connection },
]
const into = (connection = again): MapChange[] => [
  { map: 'rooms', op: 'add', room: 'r', connection },
  { map: 'connectionRooms', op: 'add', room: 'r', connection },
]
const registered = (connection = again): MapChange[] => [
  { map: 'connections', op: 'add', connection },
  { map: 'entry', op: 'add', connection },
]

/** Alice and bob are in a room of a server that keeps seats. */
const inRoom = () => new Case({ resumeMs }).sound().believes(alice, bob)

/** The connection is cut, and the server finds out. */
function lost(world = inRoom(), connection: ConnectionId = bob): Case {
  world.recorder.record({ kind: 'closed', connection, end: 'server', ...cut })
  return world
}
const cut = { code: 1006, reason: '', wasClean: false }

const resumed = (missed: number): ServerMessage => ({
  type: 'resumed',
  payload: { connection_id: bob, heard: 0, missed },
})
const notResumed: ServerMessage = { type: 'not_resumed', payload: {} }

/** He comes on another connection, and asks for his seats. */
function back(world: Case): Case {
  return world
    .connect(again, 'bob', '/ws', { resumes: { connection: bob, heard: 0 } })
    .maps(...registered())
}

describe('T17: a seat is kept for its time', () => {
  test('who is lost and stays in its rooms breaks nothing', () => {
    expect(lost().quiet().texts).toEqual([])
  })

  test('who is taken out before its time is over was to stay', () => {
    expect(
      lost()
        .at(400)
        .maps(...gone())
        .textsOf('T17'),
    ).toEqual(['bob was to keep its seat in r for 600 ms more.'])
  })

  test('who is taken out when it is over, was kept long enough', () => {
    expect(
      lost()
        .at(resumeMs)
        .maps(...gone())
        .textsOf('T17'),
    ).toEqual([])
  })

  test.each(['kick', 'revoke', 'removeRoom'])('the owner may end a seat: %s', (verb) => {
    const world = lost()
    world.owner(verb, 'r', { client: 'bob' }).maps(...out())
    expect(world.textsOf('T17')).toEqual([])
  })

  test('who closes with a handshake, or is closed by the server, has none', () => {
    const parted = inRoom()
    parted.recorder.record({
      kind: 'closed',
      connection: bob,
      end: 'server',
      ...cut,
      wasClean: true,
    })
    expect(parted.maps(...gone()).textsOf('T17')).toEqual([])
    const evicted = inRoom()
    const close = { connection: bob, end: 'server', code: 1013, reason: '' } as const
    evicted.recorder.record({ kind: 'closing', ...close })
    expect(
      lost(evicted)
        .maps(...gone())
        .textsOf('T17'),
    ).toEqual([])
  })

  test('whom the heartbeat gives up was lost as well, and is told of once the turn is over', () => {
    const world = inRoom().maps(...gone())
    world.judge.cutsOff(bob)
    world.judge.afterTurn(new Set())
    expect(world.textsOf('T17')).toEqual(['bob was to keep its seat in r for 1000 ms more.'])
  })

  test('who leaves, and is cut off later, had left', () => {
    const world = inRoom().maps(...out())
    world.judge.afterTurn(new Set())
    world.judge.cutsOff(bob)
    world.judge.afterTurn(new Set())
    expect(world.textsOf('T17')).toEqual([])
  })

  test('whose seat another connection takes in that turn has lost nothing', () => {
    const world = back(inRoom()).maps(...gone(), ...into())
    world.judge.cutsOff(bob)
    world.judge.afterTurn(new Set())
    expect(world.textsOf('T17')).toEqual([])
  })

  test('who comes back in time is given them', () => {
    const given = back(lost())
      .maps(...gone(), ...into())
      .tell(resumed(0), again)
    expect(given.quiet().textsOf('T17')).toEqual([])
    expect(back(lost()).tell(notResumed, again).textsOf('T17')).toEqual([
      'bob#2 comes back in time, but does not get its seats.',
    ])
  })

  test('who asks is answered, whether anything is left or not', () => {
    const text = 'bob#2 asks for its seats, but is not told whether it has them.'
    expect(back(lost()).quiet().textsOf('T17')).toEqual([text])
    const late = back(
      lost()
        .at(resumeMs)
        .maps(...gone()),
    )
    expect(late.quiet().textsOf('T17')).toEqual([text])
    expect(late.tell(notResumed, again).quiet().textsOf('T17')).toEqual([text])
  })

  test('S6: a seat that was refused is none any more', () => {
    const world = back(lost().at(resumeMs - 1)).tell(notResumed, again)
    expect(world.quiet().broken).toContain('S6')
  })
})

describe('T18: who comes back is given what it missed', () => {
  /** Alice says something, which is sent to bob and does not arrive. */
  function missed(): Case {
    const world = inRoom().ask(wants('message'))
    world.send(bob, message('alice#1'))
    return world
  }
  const given = (world: Case, ...missing: ServerMessage[]) => {
    back(lost(world)).maps(...gone(), ...into())
    world.tell(resumed(missing.length), again)
    for (const one of missing) world.tell(one, again)
    return world.quiet()
  }

  test('what was on its way comes once more', () => {
    expect(given(missed(), message('alice#1')).textsOf('T18')).toEqual([])
  })

  test('or it is told who did not get what', () => {
    expect(given(missed()).textsOf('T18')).toHaveLength(1)
    const other = { ...message('alice#1'), payload: { room_id: 'r', text: 'another' } }
    expect(given(missed(), other as ServerMessage).textsOf('T18')).toHaveLength(1)
  })

  test('what waits behind an answer for its sender is owed when that comes, and not before', () => {
    const waits = { node: onlyNode, connection: alice, what: 'await', code: 'database' } as const
    const world = inRoom()
    const awaiting = world.recorder.record({ kind: 'awaiting', ...waits, params: {} })
    world.ask(wants('message'))
    expect(given(world).textsOf('T18')).toEqual([])
    world.recorder.record({ kind: 'resumed', connection: alice, awaiting })
    expect(world.quiet().textsOf('T18')).toHaveLength(1)
  })

  test('what arrived before is not owed again', () => {
    const world = inRoom().ask(wants('message')).tell(message('alice#1'), bob)
    expect(given(world).textsOf('T18')).toEqual([])
  })
})
