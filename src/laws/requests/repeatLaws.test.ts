import { describe, expect, test } from 'vitest'
import { alice, bob, Case, joined, message, presence, wants } from '#laws/lawCase.test-support.ts'
import type { MapChange } from '#trace/traceEvent.ts'

const error = { type: 'error', payload: { code: 'not_member', text: 'no' } } as const
const t11 = (world: Case) => world.quiet().textsOf('T11')

describe('T11: doing it twice is as doing it once', () => {
  test('an answer to the one who asks is no breach', () => {
    const world = new Case().sound().ask(wants('join'))
    world.send(alice, joined())
    world.ask(wants('leave', 'q')).send(alice, error)
    expect(t11(world)).toEqual([])
  })

  test('others are told of a second join, or of a leave from where one is not', () => {
    const again = new Case().sound().ask(wants('join'))
    again.send(alice, joined())
    again.send(bob, presence('user_joined', alice))
    expect(t11(again)).toEqual(['alice joined r, where it was already, and bob was told of it.'])
    const left = new Case().sound().ask(wants('leave', 'q'))
    left.send(bob, presence('user_left', alice))
    expect(t11(left)).toEqual(['alice left q, where it was not, and bob was told of it.'])
  })

  const out: MapChange = { map: 'rooms', op: 'remove', room: 'r', connection: bob }

  test('the maps change', () => {
    expect(t11(new Case().sound().ask(wants('join')).maps(out))).toEqual([
      'alice joined r, where it was already, and the maps changed.',
    ])
  })

  test('an eviction meanwhile has a reason of its own', () => {
    const world = new Case().sound().ask(wants('join')).maps(out)
    const close = { connection: bob, end: 'server', code: 1013, reason: '' } as const
    world.recorder.record({ kind: 'closing', ...close })
    expect(t11(world)).toEqual([])
  })

  test('while another answer is owed, nobody knows what will be so when its turn comes', () => {
    const world = new Case().sound().ask(wants('leave')).ask(wants('join')).maps(out)
    expect(t11(world)).toEqual([])
  })

  test('a frame that comes before the answer may be what a change follows from', () => {
    const world = new Case().sound().ask(wants('join'))
    const { cause } = world.recorder
    world.ask(wants('message')).recorder.turn(cause)
    world.send(alice, joined())
    world.send(bob, message(alice))
    expect(t11(world)).toEqual([])
  })

  test('a frame of somebody else, or one that comes after the answer, is not', () => {
    for (const other of [bob, alice]) {
      const world = new Case().sound().ask(wants('join'))
      const { cause } = world.recorder
      world.send(alice, joined())
      world.ask(wants('message'), other).recorder.turn(cause)
      world.send(bob, presence('user_joined', alice))
      expect(t11(world)).toHaveLength(1)
    }
  })

  test('what was a second time when it was asked is none any more when something else came between', () => {
    const gone: MapChange = { map: 'rooms', op: 'remove', room: 'r', connection: alice }
    const world = new Case().sound().ask(wants('join'))
    const { cause } = world.recorder
    world.recorder.turn(null)
    world.maps(gone).recorder.turn(cause)
    world.maps({ ...gone, op: 'add' }).send(alice, joined())
    expect(t11(world)).toEqual([])
  })

  test('what comes between in another room, or to somebody else, does not matter', () => {
    for (const change of [out, { ...out, connection: alice, room: 'q' }]) {
      const world = new Case().sound().ask(wants('join'))
      const { cause } = world.recorder
      world.recorder.turn(null)
      world.maps(change).recorder.turn(cause)
      world.send(bob, presence('user_joined', alice))
      expect(t11(world)).toHaveLength(1)
    }
  })
})
