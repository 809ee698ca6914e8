import { describe, expect, test } from 'vitest'
import type { ConnectionId } from '#kernel/ids.ts'
import { alice, bob, Case, joined, presence, wants } from '#laws/lawCase.test-support.ts'
import type { ServerMessage } from '#protocol/messages.ts'

const sets = (state: unknown) => ({ type: 'state', payload: { room_id: 'r', state } })
const told = (state: unknown, who: string = bob): ServerMessage => ({
  type: 'user_state',
  payload: { room_id: 'r', connection_id: who, state },
})

/** Both are in `r`, and alice knows it. */
const room = () => new Case().sound().believes(alice, bob)
const parts = (connection: ConnectionId) =>
  (['rooms', 'connectionRooms'] as const).map(
    (map) => ({ map, op: 'remove', room: 'r', connection }) as const,
  )

describe('T20: members know what the others are up to', () => {
  test('who was told the last one knows it, in whatever order its keys stand', () => {
    const world = room()
      .ask(sets({ a: 1, b: 2 }), bob)
      .tell(told({ b: 2, a: 1 }))
    expect(world.quiet().textsOf('T20', alice)).toEqual([])
  })

  test('who was not told does not', () => {
    expect(room().ask(sets('away'), bob).quiet().textsOf('T20', alice)).toEqual([
      'alice was not told that bob is up to "away" in r.',
    ])
  })

  test('an older one is outdated', () => {
    const world = room().ask(sets(1), bob).tell(told(1)).ask(sets(2), bob)
    expect(world.quiet().textsOf('T20', alice)).toEqual([
      'alice knows bob to be up to 1 in r, but it is 2 by now.',
    ])
  })

  test('what is over is over', () => {
    const world = room().ask(sets(1), bob).tell(told(1)).ask(sets(null), bob)
    expect(world.quiet().textsOf('T20', alice)).toEqual([
      'alice knows bob to be up to 1 in r, but no membership of bob there has a state.',
    ])
  })

  test('it goes with the membership: who came back is up to nothing', () => {
    const world = room()
      .ask(sets(1), bob)
      .maps(...parts(bob))
    world.tell(presence('user_left', bob)).sound()
    const again = joined() as Extract<ServerMessage, { type: 'joined' }>
    const payload = { ...again.payload, members: [alice, bob], states: { [bob]: 1 } }
    world.tell({ ...again, payload }).believes(alice, bob)
    expect(world.quiet().textsOf('T20', alice)).toEqual([
      'alice knows bob to be up to 1 in r, but no membership of bob there has a state.',
    ])
  })

  test('what is refused need not be told', () => {
    const world = room().ask(sets(1), bob)
    world.tell({ type: 'error', payload: { code: 'internal', text: 'no' } }, bob)
    expect(world.quiet().textsOf('T20')).toEqual([])
  })

  test('nobody is told what it is up to itself', () => {
    expect(room().ask(sets(1)).quiet().textsOf('T20', alice)).toEqual([])
  })

  test('it is told once for as long as it lasts', () => {
    const world = room().ask(sets(1), bob).quiet()
    expect(world.at(5).quiet().textsOf('T20', alice)).toHaveLength(1)
  })
})

describe('T21: a state is what its member said', () => {
  test('a state that it never said is made up', () => {
    const world = room()
      .ask(sets({ a: 1 }), bob)
      .ask(sets({ b: 2 }), bob)
    expect(world.tell(told({ a: 1, b: 2 })).textsOf('T21')).toEqual([
      'alice is told that bob is up to {"a":1,"b":2} in r, but as a member bob never said so.',
    ])
  })

  test('an older one was said, and so was none', () => {
    const world = room().ask(sets(1), bob).ask(sets(2), bob).tell(told(1)).tell(told(2))
    expect(world.tell(told(null)).textsOf('T21')).toEqual([])
  })

  test('what somebody says who is not in counts for nothing', () => {
    const world = room()
      .maps(...parts(bob))
      .ask(sets(1), bob)
    expect(world.tell(told(1)).textsOf('T21')).toEqual([
      'alice is told that bob is up to 1 in r, but as a member bob never said so.',
    ])
  })

  test('nobody is told of somebody whom it does not know to be there', () => {
    const world = room().ask(sets(1), bob).believes(alice)
    expect(world.tell(told(1)).textsOf('T21')).toEqual([
      'alice is told what bob is up to in r, but does not know bob to be there.',
    ])
  })

  test('nor of itself', () => {
    expect(room().ask(sets(1)).tell(told(1, alice)).textsOf('T21')).toEqual([
      'alice is told in r what it is up to itself.',
    ])
  })
})

test('T4: what members are up to is heard by who is in', () => {
  expect(new Case().sound().ask(sets(1), bob).tell(told(1)).textsOf('T4')).toEqual([
    'alice hears what somebody in r is up to, but is not in r.',
  ])
})

test('T6: a state asks for no answer', () => {
  expect(room().ask(sets(1), bob).ask(wants('ping'), bob).quiet().textsOf('T6', bob)).toHaveLength(
    1,
  )
})
