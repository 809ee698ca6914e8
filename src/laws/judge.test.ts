import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { encodeServerMessage } from '#protocol/serverFrames.ts'
import { Recorder } from '#trace/recorder.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import { Judge } from './judge.ts'

const [alice, bob] = [connectionId('alice', 1), connectionId('bob', 1)]

/** A trace written by hand, judged as it grows. */
class Case {
  readonly recorder: Recorder
  readonly judge: Judge
  nowMs = 0

  constructor(echo = false) {
    this.recorder = new Recorder(
      () => this.nowMs,
      (event) => this.judge.afterEvent(this.recorder.world, event),
    )
    this.judge = new Judge({ echo, heartbeatMs: 10 }, this.recorder)
    for (const [connection, client] of [
      [alice, 'alice'],
      [bob, 'bob'],
    ] as const) {
      this.recorder.record({ kind: 'connecting', connection, client, path: '/ws' })
      this.recorder.record({ kind: 'accepted', connection })
      this.recorder.record({ kind: 'opened', connection })
    }
  }

  maps(...changes: MapChange[]): this {
    this.recorder.record({ kind: 'maps', changes })
    return this
  }

  /** Both registered, both in `r` by both maps. */
  sound(): this {
    return this.maps(
      { map: 'room', op: 'add', room: 'r', name: 'r', kept: false, metadata: {} },
      ...[alice, bob].flatMap((connection): MapChange[] => [
        { map: 'connections', op: 'add', connection },
        { map: 'entry', op: 'add', connection },
        { map: 'rooms', op: 'add', room: 'r', connection },
        { map: 'connectionRooms', op: 'add', room: 'r', connection },
      ]),
    )
  }

  tell(message: ServerMessage | string): this {
    const text = typeof message === 'string' ? message : encodeServerMessage(message)
    const sent = { connection: alice, from: 'server', text, bytes: text.length, dueAt: 0 } as const
    const frame = this.recorder.record({ kind: 'sent', ...sent })
    this.recorder.record({ kind: 'delivered', connection: alice, to: 'client', frame })
    return this
  }

  believes(...members: (typeof alice)[]): this {
    this.recorder.record({ kind: 'view', connection: alice, room: 'r', op: 'reset', members })
    return this
  }

  quiet(): this {
    this.judge.whenQuiet(this.recorder.world)
    return this
  }

  get broken(): string[] {
    return this.recorder.world.violations.map(({ law }) => law)
  }

  get texts(): string[] {
    return this.recorder.world.violations.map(({ text }) => text)
  }
}

const presence = (type: 'user_joined' | 'user_left', connection: string): ServerMessage => ({
  type,
  payload: { room_id: 'r', connection_id: connection, member_count: 1 },
})
const message = (sender: string | null, seq = 1): ServerMessage => ({
  type: 'message',
  sender,
  seq,
  payload: { room_id: 'r', text: 'hi' },
})

describe('state laws, after every change', () => {
  test('a sound world breaks none', () => {
    expect(new Case().sound().broken).toEqual([])
  })

  test('S1: an entry in one map only, told from the side that believes it', () => {
    const oneWay = new Case().sound()
    oneWay.maps({ map: 'connectionRooms', op: 'remove', room: 'r', connection: bob })
    expect(oneWay.texts).toEqual(['r lists bob#1, but bob#1 does not list r.'])
    const other = new Case().sound()
    other.maps({ map: 'rooms', op: 'remove', room: 'r', connection: bob })
    expect(other.texts).toEqual(['bob#1 lists r, but r does not list bob#1.'])
  })

  test('S1: a breach that lasts is told once, and again when it comes back', () => {
    const remove = { map: 'rooms', op: 'remove', room: 'r', connection: bob } as const
    const world = new Case().sound().maps(remove)
    world.maps({ map: 'rooms', op: 'remove', room: 'r', connection: bob })
    expect(world.broken).toEqual(['S1'])
    world.maps({ ...remove, op: 'add' }).maps(remove)
    expect(world.broken).toEqual(['S1', 'S1'])
  })

  test('S2: a member that the server no longer has is a ghost', () => {
    const world = new Case().sound().maps({ map: 'connections', op: 'remove', connection: bob })
    expect(world.broken).toEqual(['S2', 'S4'])
    expect(world.recorder.world.violations[0]).toMatchObject({ connection: bob, room: 'r' })
  })

  test('S3: an empty room stays only if it is kept', () => {
    const room = { map: 'room', op: 'add', room: 'e', name: 'e', metadata: {} } as const
    expect(new Case().maps({ ...room, kept: false }).broken).toEqual(['S3'])
    expect(new Case().maps({ ...room, kept: true }).broken).toEqual([])
  })

  test('S4: an entry without a connection; none at all is as good as an empty one', () => {
    const leaked = new Case().maps({ map: 'entry', op: 'add', connection: bob })
    expect(leaked.texts).toEqual(['The server has no connection bob#1, but keeps an entry for it.'])
    expect(new Case().maps({ map: 'connections', op: 'add', connection: bob }).broken).toEqual([])
  })

  test.each(['', 'x'.repeat(129), '\ud800'])('S9: %j is no room name', (room) => {
    const change = { map: 'room', op: 'add', room, name: room, kept: true, metadata: {} } as const
    expect(new Case().maps(change).broken).toEqual(['S9'])
  })
})

describe('laws of delivery, frame by frame', () => {
  test('what is in order breaks none', () => {
    const world = new Case().sound().believes(alice, bob)
    world.tell(message('bob#1', 1)).tell(message('bob#1', 2)).tell(message(null, 7))
    world.tell(presence('user_left', 'bob#1'))
    expect(world.broken).toEqual([])
  })

  test('T1: told twice that somebody came, or that somebody left who was not there, or of itself', () => {
    const world = new Case().sound().believes(alice)
    world.tell(presence('user_left', 'bob#1')).tell(presence('user_joined', 'alice#1'))
    world.believes(alice, bob).tell(presence('user_joined', 'bob#1'))
    expect(world.broken).toEqual(['T1', 'T1', 'T1'])
    expect(world.texts[2]).toContain('told twice')
  })

  test('T3: a message of somebody whom the receiver does not know to be there', () => {
    expect(new Case().sound().believes(alice).tell(message('bob#1')).broken).toEqual(['T3'])
  })

  test('T4: a room’s events outside joined and left', () => {
    const world = new Case().sound().tell(message('bob#1')).tell(presence('user_left', 'bob#1'))
    expect(world.broken).toEqual(['T4', 'T4'])
  })

  test('T5: one’s own message comes back only where the echo is asked for', () => {
    expect(new Case().sound().believes(alice).tell(message('alice#1')).broken).toEqual(['T5'])
    expect(new Case(true).sound().believes(alice).tell(message('alice#1')).broken).toEqual([])
  })

  test('T7: a number doubled or left out; a new membership counts anew', () => {
    const world = new Case().sound().believes(alice, bob).tell(message('bob#1', 1))
    world.tell(message('bob#1', 1)).tell(message('bob#1', 3))
    expect(world.broken).toEqual(['T7', 'T7'])
    const rejoined: ServerMessage = {
      type: 'joined',
      payload: { room_id: 'r', connection_id: 'alice#1', member_count: 1, members: [] },
    }
    world.tell(rejoined).tell(message('bob#1', 9))
    world.tell(presence('user_left', 'bob#1')).tell(message('bob#1', 1))
    expect(world.broken).toEqual(['T7', 'T7'])
  })

  test('T10: a frame that is no message of the protocol', () => {
    expect(new Case().tell('{"x":NaN}').broken).toEqual(['T10'])
  })

  test('L1: code that threw', () => {
    const world = new Case()
    world.recorder.record({ kind: 'failure', where: 'the handler', connection: bob, text: 'no' })
    expect(world.texts).toEqual(['the handler threw: no'])
  })
})

describe('laws of a quiet world', () => {
  const close = (connection: typeof alice, end: 'client' | 'server') =>
    ({ kind: 'closed', connection, end, code: 1006, reason: '', wasClean: false }) as const

  test('S6: a closed socket that the server still has, and an open one it has forgotten', () => {
    const kept = new Case().sound().believes(alice, bob)
    kept.recorder.record(close(bob, 'server'))
    kept.recorder.record(close(bob, 'client'))
    expect(kept.quiet().texts).toEqual([
      'The socket of bob#1 is closed, and the server still has it.',
    ])
    expect(kept.quiet().broken).toEqual(['S6'])
    const forgotten = new Case().quiet()
    expect(forgotten.broken).toEqual(['S6', 'S6'])
    expect(forgotten.texts[0]).toContain('forgotten')
  })

  test('S8: one that could not be sent to is not kept', () => {
    const world = new Case().sound().believes(alice, bob)
    world.recorder.record({ kind: 'send failed', connection: alice, why: 'dead' })
    expect(world.quiet().broken).toContain('S8')
  })

  test('L3: a half-open connection is not kept beyond three heartbeats', () => {
    const world = new Case().sound().believes(alice, bob)
    const fault = { kind: 'fault', connection: bob, fault: 'half-open to server' } as const
    world.recorder.record({ ...fault, on: true })
    world.nowMs = 29
    world.recorder.record({ kind: 'limit', name: 'x', text: 'time passes' })
    expect(world.quiet().broken).not.toContain('L3')
    world.nowMs = 30
    world.recorder.record({ kind: 'limit', name: 'x', text: 'time passes' })
    expect(world.quiet().texts).toContain(
      'bob#1 has been half open since 0 ms, and the server still has it.',
    )
    const healed = new Case().sound().believes(alice, bob)
    healed.recorder.record({ ...fault, on: true })
    healed.recorder.record({ ...fault, on: false })
    healed.nowMs = 99
    healed.recorder.record({ kind: 'limit', name: 'x', text: 'time passes' })
    expect(healed.quiet().broken).not.toContain('L3')
  })

  test('T2: what a client believes is what is so', () => {
    expect(new Case().sound().believes(alice).quiet().texts[0]).toBe(
      'alice#1 was not told that bob#1 came to r.',
    )
    expect(new Case().sound().quiet().texts).toContain('bob#1 is in r, and was never told.')
    const gone = new Case().sound().believes(alice, bob, connectionId('carol', 1))
    expect(gone.quiet().texts[0]).toContain('carol#1 left r')
    const out = new Case().sound().believes(alice, bob)
    out.maps(
      { map: 'rooms', op: 'remove', room: 'r', connection: alice },
      { map: 'connectionRooms', op: 'remove', room: 'r', connection: alice },
    )
    expect(out.quiet().texts[0]).toBe('alice#1 believes it is in r, and it is not.')
  })

  test('T2: nothing is expected of one that does not hear everything', () => {
    const world = new Case().sound()
    for (const connection of [alice, bob]) {
      world.recorder.record({ kind: 'fault', connection, fault: 'stalled', on: true })
    }
    expect(world.quiet().broken).toEqual([])
  })
})

describe('laws of messages and closes', () => {
  const say = '{"type":"message","payload":{"room_id":"r","text":"hi"}}'

  /** alice says something in r, and the server gets it. */
  function said(text = say): Case {
    const world = new Case().sound().believes(alice, bob)
    const sent = { connection: alice, from: 'client', text, bytes: 1, dueAt: 0 } as const
    const frame = world.recorder.record({ kind: 'sent', ...sent })
    world.recorder.begin({ kind: 'delivered', connection: alice, to: 'server', frame })
    return world
  }

  function answer(world: Case, connection: typeof alice, message: ServerMessage): Case {
    const text = encodeServerMessage(message)
    const sent = { connection, from: 'server', text, bytes: 1, dueAt: 0 } as const
    world.recorder.record({ kind: 'sent', ...sent })
    return world
  }

  const t8 = (world: Case) => world.quiet().texts.filter((text) => text.includes('did not get'))

  test('T8: a message that nobody is sent was lost, and is told once', () => {
    const world = said()
    expect(t8(world)).toEqual(['bob#1 was in r and did not get a message of alice#1.'])
    expect(t8(world)).toHaveLength(1)
  })

  test('T8: nothing is owed once it was sent, refused, or when nobody could have been reached', () => {
    expect(t8(answer(said(), bob, message('alice#1')))).toEqual([])
    const error: ServerMessage = { type: 'error', payload: { code: 'not_member', text: 'no' } }
    expect(t8(answer(said(), alice, error))).toEqual([])
    const closed = said()
    const close = { connection: alice, end: 'server', code: 1009, reason: '' } as const
    closed.recorder.record({ kind: 'closing', ...close })
    expect(t8(closed)).toEqual([])
    expect(t8(said('{"type":"message","payload":{}}'))).toEqual([])
    expect(t8(said('{"type":"message",'))).toEqual([])
    const stalled = new Case().sound().believes(alice, bob)
    stalled.recorder.record({ kind: 'fault', connection: bob, fault: 'stalled', on: true })
    expect(t8(stalled)).toEqual([])
  })

  test.each([
    [1012, []],
    [1013, []],
    [1011, ['T9']],
    [1003, ['T9']],
    [1000, ['T9']],
  ])('T9: the server closing somebody with %i out of nothing', (code, broken) => {
    const world = new Case().sound().believes(alice, bob)
    const close = { connection: bob, end: 'server', code, reason: '' } as const
    world.recorder.record({ kind: 'closing', ...close })
    expect(world.broken).toEqual(broken)
  })

  test('T9: a frame of its own is a reason, a frame of another is none; so is a failed send', () => {
    const close = { end: 'server', code: 1003, reason: '' } as const
    const own = said()
    own.recorder.record({ kind: 'closing', connection: alice, ...close })
    expect(own.broken).toEqual([])
    own.recorder.record({ kind: 'closing', connection: bob, ...close })
    expect(own.broken).toEqual(['T9'])
    const dead = new Case().sound().believes(alice, bob)
    dead.recorder.record({ kind: 'send failed', connection: bob, why: 'dead' })
    dead.recorder.record({ kind: 'closing', connection: bob, ...close, code: 1011 })
    expect(dead.broken).toEqual([])
  })
})
