import { describe, expect, test } from 'vitest'
import { alice, bob, Case, wants } from '#laws/lawCase.test-support.ts'

/** Both maps lose a membership in one step. */
const out = (connection = bob, room = 'r') =>
  [
    { map: 'connectionRooms', op: 'remove', room, connection },
    { map: 'rooms', op: 'remove', room, connection },
  ] as const
const back = (connection = bob, room = 'r') =>
  [
    { map: 'rooms', op: 'add', room, connection },
    { map: 'connectionRooms', op: 'add', room, connection },
  ] as const
const left = { type: 'left', payload: { room_id: 'r' } } as const

/** What T15 says of it, once all is quiet. */
const t15 = (world: Case) => world.quiet().textsOf('T15')

describe('T15: a membership ends for a reason', () => {
  test('a frame of another is none, nor is one’s own message', () => {
    for (const speaker of [alice, bob]) {
      const world = new Case().sound().ask(wants('message'), speaker)
      expect(t15(world.maps(...out()))).toEqual([
        'The server took bob out of r, but bob gave it no reason.',
      ])
    }
  })

  test('it is told at the event that ended it', () => {
    const world = new Case()
      .sound()
      .ask(wants('message'))
      .maps(...out())
    const { seq } = world.recorder.world
    world.ask(wants('ping')).quiet()
    const found = world.recorder.world.violations.find(({ law }) => law === 'T15')
    expect(found?.cause).toBe(seq)
  })

  test('its own leave is one, once', () => {
    const world = new Case()
      .sound()
      .ask(wants('leave'), bob)
      .maps(...out())
    world.send(bob, left)
    expect(t15(world)).toEqual([])
    world
      .ask(wants('join'), bob)
      .maps(...back())
      .ask(wants('message'))
      .maps(...out())
    expect(t15(world)).toHaveLength(1)
  })

  test('a leave that waits behind another request is one when it is handled', () => {
    const world = new Case().sound().ask(wants('leave'), bob).ask(wants('join'), bob)
    world
      .ask(wants('leave'), bob)
      .maps(...out())
      .send(bob, left)
    world.maps(...back()).maps(...out())
    expect(t15(world)).toEqual([])
  })

  test('a leave of another room is none, nor one that was answered before', () => {
    const other = new Case()
      .sound()
      .ask(wants('leave', 'q'), bob)
      .maps(...out())
    expect(t15(other)).toHaveLength(1)
    const answered = new Case().sound().ask(wants('leave'), bob)
    answered.send(bob, left)
    answered.quiet()
    expect(t15(answered.ask(wants('message')).maps(...out()))).toHaveLength(1)
  })

  test('that the connection is gone, or goes before all is quiet, is one', () => {
    const gone = { map: 'connections', op: 'remove', connection: bob } as const
    const entry = { map: 'entry', op: 'remove', connection: bob } as const
    expect(t15(new Case().sound().maps(...out(), entry, gone))).toEqual([])
    expect(
      t15(
        new Case()
          .sound()
          .maps(...out())
          .maps(entry, gone),
      ),
    ).toEqual([])
  })

  test('a send that failed is one, and a closing socket', () => {
    const dead = new Case().sound()
    dead.recorder.record({ kind: 'send failed', connection: bob, why: 'dead' })
    expect(t15(dead.maps(...out()))).toEqual([])
    const closing = new Case().sound()
    const close = { connection: bob, end: 'client', code: 1000, reason: '' } as const
    closing.recorder.record({ kind: 'closing', ...close })
    closing.recorder.record({ kind: 'closed', ...close, end: 'server', wasClean: true })
    expect(t15(closing.maps(...out()))).toEqual([])
  })

  test('the owner removes the room: of that room, and of those who were in it then', () => {
    const removed = new Case()
      .sound()
      .owner('removeRoom', 'r')
      .maps(...out())
    expect(t15(removed.ask(wants('ping')).maps(...out(alice)))).toEqual([])
    removed
      .ask(wants('join'), bob)
      .maps(...back())
      .ask(wants('ping'))
      .maps(...out())
    expect(t15(removed)).toHaveLength(1)
    expect(
      t15(
        new Case()
          .sound()
          .owner('removeRoom', 'q')
          .maps(...out()),
      ),
    ).toHaveLength(1)
  })

  test('out and in again in one turn ends nothing; in another turn it does', () => {
    const again = new Case()
      .sound()
      .ask(wants('join'), bob)
      .maps(...out())
      .maps(...back())
    expect(t15(again)).toEqual([])
    const later = new Case()
      .sound()
      .ask(wants('message'))
      .maps(...out())
    expect(t15(later.ask(wants('join'), bob).maps(...back()))).toHaveLength(1)
  })
})
