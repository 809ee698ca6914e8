import { describe, expect, test } from 'vitest'
import { onlyNode } from '#kernel/ids.ts'
import { alice, bob, Case, joined, message, presence, wants } from '#laws/lawCase.test-support.ts'

describe('laws of delivery, frame by frame', () => {
  test('what is in order breaks none', () => {
    const world = new Case().sound().believes(alice, bob)
    world.tell(message('bob#1', 1)).tell(message('bob#1', 2)).tell(message(null, 7))
    world.tell(presence('user_left', 'bob#1'))
    expect(world.broken).toEqual([])
  })

  test('T1: told that somebody went who did not, if it is so when all is quiet', () => {
    const gone = { connection_id: bob, room_id: 'r', member_count: 1 }
    const blinks = (world: Case) => {
      world.tell({ type: 'user_left', payload: gone }).believes(alice)
      world.tell({ type: 'user_joined', payload: { ...gone, member_count: 2 } })
      return world.believes(alice, bob)
    }
    const goes = { map: 'rooms', op: 'remove', room: 'r', connection: bob } as const
    const inside = (own = {}) => {
      const payload = { connection_id: alice, room_id: 'r', member_count: 2, members: [alice, bob] }
      return new Case(own).sound().tell({ type: 'joined', payload }).believes(alice, bob)
    }
    const wrong = ['alice is told that bob left r, but bob did not go.']
    expect(blinks(inside()).textsOf('T1')).toEqual([])
    expect(blinks(inside()).quiet().quiet().textsOf('T1')).toEqual(wrong)
    // Who comes back is told of who went while it was away.
    expect(
      blinks(inside({ resumeMs: 60_000 }))
        .quiet()
        .textsOf('T1'),
    ).toEqual([])
    const went = inside().maps(goes, { ...goes, op: 'add' })
    expect(blinks(went).quiet().textsOf('T1')).toEqual([])
    expect(blinks(went).quiet().textsOf('T1')).toEqual(wrong)
    const early = blinks(inside()).maps(goes, { ...goes, op: 'add' })
    expect(early.quiet().textsOf('T1')).toEqual([])
  })

  test('T1: who ends is gone, though the books keep it: that is S2', () => {
    const ended = (end: 'server' | 'client') => {
      const world = new Case().sound().believes(alice, bob)
      const close = { code: 1006, reason: '', wasClean: false } as const
      world.recorder.record({ kind: 'closed', connection: bob, end, ...close })
      const gone = { connection_id: bob, room_id: 'r', member_count: 1 }
      return world.tell({ type: 'user_left', payload: gone }).believes(alice).quiet().textsOf('T1')
    }
    expect(ended('server')).toEqual([])
    expect(ended('client')).toEqual(['alice is told that bob left r, but bob did not go.'])
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
    expect(
      new Case({ echo: true }).sound().believes(alice).tell(message('alice#1')).broken,
    ).toEqual([])
  })

  test('T5: a server that echoes is told so once, with how to ask for it', () => {
    const world = new Case().sound().believes(alice)
    world.tell(message('alice#1', 1)).tell(message('alice#1', 2))
    expect(world.texts).toEqual([
      'alice gets its own message in r back. If that is meant, set “echo” to true; this is said once.',
    ])
  })

  test('T7: a message that comes again and again is counted', () => {
    const world = new Case().sound().believes(alice, bob)
    for (let times = 0; times < 3; times++) world.tell(message('bob#1', 1))
    world.tell(message('bob#1', 3))
    expect(world.texts).toEqual([
      'alice gets message 1 from bob in r 2 times.',
      'alice gets message 1 from bob in r 3 times.',
      'alice gets message 3 from bob in r after message 1.',
    ])
  })

  test('T7: a number doubled or left out; a new membership counts anew', () => {
    const world = new Case().sound().believes(alice, bob).tell(message('bob#1', 1))
    world.tell(message('bob#1', 1)).tell(message('bob#1', 3))
    expect(world.broken).toEqual(['T7', 'T7'])
    world.ask(wants('join')).tell(joined()).tell(message('bob#1', 9))
    world.tell(presence('user_left', 'bob#1')).tell(message('bob#1', 1))
    expect(world.broken).toEqual(['T7', 'T7'])
  })

  test('T10: a frame that is no message of the protocol', () => {
    expect(new Case().tell('{"x":NaN}').broken).toEqual(['T10'])
  })

  test('L1: code that threw', () => {
    const world = new Case()
    world.recorder.record({
      kind: 'failure',
      where: 'message handler',
      params: {},
      node: onlyNode,
      connection: bob,
      error: { name: 'Error', message: 'no' },
    })
    expect(world.texts).toEqual(['The message handler threw: no'])
  })
})
