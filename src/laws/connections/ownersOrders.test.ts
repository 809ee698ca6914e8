import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { bob, Case, wants } from '#laws/lawCase.test-support.ts'
import type { MapChange } from '#trace/traceEvent.ts'

const carol = connectionId('bob', 2)

/** Both maps lose a membership. */
const out = (connection = bob, room = 'r'): MapChange[] => [
  { map: 'connectionRooms', op: 'remove', room, connection },
  { map: 'rooms', op: 'remove', room, connection },
]
const kicked = (world: Case) => world.owner('kick', 'r', { client: 'bob' })
const ended = (world: Case, code?: number) =>
  world.owner('disconnect', 'r', { client: 'bob', ...(code === undefined ? {} : { code }) })
const closes = (world: Case, code: number, connection = bob) => {
  world.recorder.record({ kind: 'closing', connection, end: 'server', code, reason: '' })
  return world
}

describe('T15: a kick is a reason', () => {
  test('for one membership, once', () => {
    const world = kicked(new Case().sound()).maps(...out())
    expect(world.quiet().textsOf('T15')).toEqual([])
    const { connection, room } = { connection: bob, room: 'r' }
    world.maps({ map: 'rooms', op: 'add', room, connection }).maps(...out())
    expect(world.quiet().textsOf('T15')).toHaveLength(1)
  })

  test('not for another connection of the same client', () => {
    const world = new Case().sound()
    // The kick means the newest, which is this one.
    world.connect(carol, 'bob')
    kicked(world).maps(...out())
    expect(world.quiet().textsOf('T15')).toHaveLength(1)
  })
})

describe('T9: the owner ends a connection', () => {
  test.each([
    [undefined, 1008, []],
    [4003, 4003, []],
    [4003, 1000, ['The owner has bob closed with 4003, but the server closes it with 1000.']],
  ])('with %o: closed with %i', (ordered, code, texts) => {
    expect(closes(ended(new Case().sound(), ordered), code).textsOf('T9')).toEqual(texts)
  })

  test('that is no reason to close anybody else', () => {
    const world = new Case().sound()
    world.connect(carol, 'bob')
    expect(closes(ended(world), 1008, bob).textsOf('T9')).toHaveLength(1)
  })
})

describe('T16: nobody else is kept out', () => {
  const forbidden = { type: 'error', payload: { code: 'forbidden', text: 'no' } } as const
  const asksToJoin = (world: Case) => world.ask(wants('join', 's'), bob).tell(forbidden, bob)

  test('of another room than the one that was revoked', () => {
    const world = new Case().sound().owner('revoke', 'r', { client: 'bob' })
    expect(asksToJoin(world).textsOf('T16')).toEqual([
      'bob is told that it may not be in s, and the owner never said so.',
    ])
  })

  test.each([['revoke'], ['revoke', 'allow']])('it may be an old answer: %s %s', (...verbs) => {
    const world = new Case().sound()
    for (const verb of verbs) world.owner(verb, 's', { client: 'bob' })
    expect(asksToJoin(world).textsOf('T16')).toEqual([])
  })
})

describe('T16: what the owner orders is done', () => {
  test('who is kicked is out by the next quiet world', () => {
    const world = kicked(new Case().sound())
    expect(world.textsOf('T16')).toEqual([])
    expect(world.quiet().textsOf('T16')).toEqual([
      'The owner kicked bob out of r, but the server still has it in there.',
    ])
    expect(world.quiet().textsOf('T16')).toHaveLength(1)
  })

  test('who came back after the kick may be in', () => {
    const world = kicked(new Case().sound()).maps(...out())
    world.ask(wants('join'), bob).maps({ map: 'rooms', op: 'add', room: 'r', connection: bob })
    expect(world.quiet().textsOf('T16')).toEqual([])
  })

  test('whose connection is ended is not open any more', () => {
    expect(closes(ended(new Case().sound()), 1008).quiet().textsOf('T16')).toEqual([])
    expect(ended(new Case().sound()).quiet().textsOf('T16')).toEqual([
      'The owner ended the connection of bob, but at the server it is still open.',
    ])
  })

  test('a room that is removed is there no more, unless somebody made it anew', () => {
    const removed = () => new Case().sound().owner('removeRoom', 'r')
    expect(removed().quiet().textsOf('T16')).toEqual([
      'The owner removed r, but the server still has it.',
    ])
    const gone = removed().maps(...out(), {
      ...{ map: 'room', op: 'remove', room: 'r', name: 'r', permanent: true, metadata: {} },
    })
    expect(gone.quiet().textsOf('T16')).toEqual([])
    expect(new Case().owner('removeRoom', 'q').quiet().textsOf('T16')).toEqual([])
  })

  test('who is put out is told why, as the owner said it', () => {
    const told = (reason: string) =>
      new Case()
        .sound()
        .owner('kick', 'r', { client: 'bob', reason: 'too loud' })
        .maps(...out())
        .tell({ type: 'kicked', payload: { room_id: 'r', reason } }, bob)
        .quiet()
        .textsOf('T16')
    expect(told('too loud')).toEqual([])
    expect(told('')).toEqual([
      'bob is told that it was put out of r for “”, and the owner said “too loud”.',
    ])
  })
})
