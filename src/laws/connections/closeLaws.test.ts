import { describe, expect, test } from 'vitest'
import { alice, bob, Case, wants } from '#laws/lawCase.test-support.ts'
import { ownDoing } from './closeReasons.ts'

const isItsOwnDoing = (...asked: Parameters<typeof ownDoing>) => ownDoing(...asked) !== null

describe('laws of closes', () => {
  test.each([
    [1012, ['T9']],
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

  test('T9: 1013 is for who does not take what is sent, by the network’s word', () => {
    const close = { connection: bob, end: 'server', code: 1013, reason: '' } as const
    const closes = (untaken: number, prepare: (world: Case) => void = () => undefined) => {
      const world = new Case().sound().believes(alice, bob)
      world.untaken = (id) => (id === bob ? untaken : 1)
      prepare(world)
      world.recorder.record({ kind: 'closing', ...close })
      return world.broken
    }
    expect(closes(0)).toEqual(['T9'])
    expect(closes(30)).toEqual([])
    const failed = { kind: 'send failed', connection: bob, why: 'dead' } as const
    expect(closes(0, (world) => world.recorder.record(failed))).toEqual([])
    // Its own frame is none either, and one that is just coming in may be one too many.
    expect(closes(0, (world) => world.ask(wants('ping'), bob))).toEqual(['T9'])
    const comes = { kind: 'connecting', connection: bob, client: 'bob', path: '/ws' } as const
    const begins = (world: Case) => {
      world.recorder.turn(null)
      world.recorder.begin(comes)
    }
    expect(closes(0, begins)).toEqual([])
  })

  test('T9: a restart is a reason for 1012, another act of the owner is none', () => {
    const close = { connection: bob, end: 'server', code: 1012, reason: '' } as const
    const restarted = new Case().sound().owner('restart', 'r')
    restarted.recorder.record({ kind: 'closing', ...close })
    expect(restarted.broken).not.toContain('T9')
    const told = new Case().sound().owner('broadcast', 'r', { text: 'news' })
    told.recorder.record({ kind: 'closing', ...close })
    expect(told.broken).toContain('T9')
  })

  test.each([
    ['a binary frame', { text: null, bytes: 3 }, 1003, []],
    ['a binary frame', { text: null, bytes: 3 }, 1008, ['T9']],
    ['a frame too big', { text: 'x', bytes: 65_537 }, 1009, []],
    ['a frame that is just not too big', { text: 'x', bytes: 65_536 }, 1009, ['T9']],
    ['a frame of text', { text: 'x', bytes: 1 }, 1003, ['T9']],
    ['a frame of text', { text: 'x', bytes: 1 }, 1000, ['T9']],
    ['a frame of text, of a server that hides its inbox', { text: 'x', bytes: 1 }, 1008, []],
  ])('T9: %s is answered with its own code: %o, %i', (_, payload, code, broken) => {
    const own = new Case().sound()
    own.recorder.turn(null)
    const sent = { connection: alice, from: 'client', dueAt: 0, ...payload } as const
    const frame = own.recorder.record({ kind: 'sent', ...sent })
    own.recorder.begin({ kind: 'delivered', connection: alice, to: 'server', frame })
    own.recorder.record({ kind: 'closing', connection: alice, end: 'server', code, reason: '' })
    expect(own.broken.filter((law) => law === 'T9')).toEqual(broken)
  })

  test.each([
    [3, ['T9']],
    [4, []],
  ])('T9: %i frames of 4 wait, and it is closed because there are too many', (waiting, broken) => {
    const own = new Case().sound()
    own.gauges = { inboxWaiting: () => waiting }
    own.ask(wants('message'))
    own.recorder.record({
      kind: 'closing',
      connection: alice,
      end: 'server',
      code: 1008,
      reason: '',
    })
    expect(own.broken.filter((law) => law === 'T9')).toEqual(broken)
  })

  test('T9: a frame of another is no reason; a failed send is one', () => {
    const close = { connection: bob, end: 'server', code: 1003, reason: '' } as const
    const other = new Case().sound().ask(wants('message'))
    other.recorder.record({ kind: 'closing', ...close })
    expect(other.broken).toEqual(['T9'])
    const dead = new Case().sound().believes(alice, bob)
    dead.recorder.record({ kind: 'send failed', connection: bob, why: 'dead' })
    dead.recorder.record({ kind: 'closing', ...close, code: 1011 })
    expect(dead.broken).toEqual([])
  })
})

describe('T9: whose doing it is', () => {
  const stamp = { at: 0, cause: null }
  const connecting = (connection: typeof alice, seq = 0) =>
    ({ seq, ...stamp, kind: 'connecting', connection, client: 'x', path: '/ws' }) as const
  const delivered = (connection: typeof alice, to: 'client' | 'server', seq: number) =>
    ({ seq, at: 0, cause: 0, kind: 'delivered', connection, to, frame: 0 }) as const

  test('the handshake of the one that is closed, not of another', () => {
    expect(isItsOwnDoing([connecting(alice)], 0, alice)).toBe(true)
    expect(isItsOwnDoing([connecting(bob)], 0, alice)).toBe(false)
  })

  test('a frame that reached the server, not one that reached a client', () => {
    const own = [connecting(bob), delivered(alice, 'server', 1)]
    expect(isItsOwnDoing(own, 1, alice)).toBe(true)
    expect(isItsOwnDoing(own, 1, bob)).toBe(false)
    // What arrived at a client leads on to what it follows from.
    expect(isItsOwnDoing([connecting(bob), delivered(alice, 'client', 1)], 1, alice)).toBe(false)
    expect(isItsOwnDoing([connecting(alice), delivered(bob, 'client', 1)], 1, alice)).toBe(true)
  })

  test('nobody’s, where the trace begins or does not reach', () => {
    const step = { seq: 0, ...stamp, kind: 'step', index: 0, verb: 'wait', step: {} } as const
    expect(isItsOwnDoing([step], 0, alice)).toBe(false)
    expect(isItsOwnDoing([], 7, alice)).toBe(false)
    expect(isItsOwnDoing([connecting(alice)], null, alice)).toBe(false)
  })

  test('the sentence names who was closed, and with what', () => {
    const world = new Case().sound()
    world.recorder.turn(null)
    world.recorder.record({
      kind: 'closing',
      connection: alice,
      end: 'server',
      code: 1003,
      reason: '',
    })
    expect(world.texts).toEqual(['The server closes alice with 1003, but alice gave it no reason.'])
  })
})
