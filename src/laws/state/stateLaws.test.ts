import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { bob, Case } from '#laws/lawCase.test-support.ts'
import type { MapChange } from '#trace/traceEvent.ts'

describe('state laws, after every change', () => {
  test('a sound world breaks none', () => {
    expect(new Case().sound().broken).toEqual([])
  })

  test('S1: an entry in one map only, told from the side that believes it', () => {
    const oneWay = new Case().sound()
    oneWay.maps({ map: 'connectionRooms', op: 'remove', room: 'r', connection: bob })
    expect(oneWay.texts).toEqual(['r lists bob, but bob does not list r.'])
    const other = new Case().sound()
    other.maps({ map: 'rooms', op: 'remove', room: 'r', connection: bob })
    expect(other.texts).toEqual(['bob lists r, but r does not list bob.'])
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
    expect(new Case().maps({ ...room, permanent: false }).broken).toEqual(['S3'])
    expect(new Case().owner('createRoom', 'e').maps({ ...room, permanent: true }).broken).toEqual(
      [],
    )
    // That it says so itself is not enough: somebody must have asked for it.
    expect(new Case().maps({ ...room, permanent: true }).broken).toEqual(['S3'])
  })

  test('S4: an entry without a connection; none at all is as good as an empty one', () => {
    const leaked = new Case().maps({ map: 'entry', op: 'add', connection: bob })
    expect(leaked.texts).toEqual(['The server has no connection bob, but keeps an entry for it.'])
    expect(new Case().maps({ map: 'connections', op: 'add', connection: bob }).broken).toEqual([])
  })

  test.each(['', 'x'.repeat(129), '\ud800'])('S9: %j is no room name', (room) => {
    const change = {
      map: 'room',
      op: 'add',
      room,
      name: room,
      permanent: true,
      metadata: {},
    } as const
    expect(new Case().owner('createRoom', room).maps(change).broken).toEqual(['S9'])
  })

  test('S2: a ghost that is mended and comes back is told again', () => {
    const there = { map: 'connections', connection: bob } as const
    const world = new Case().sound().maps({ ...there, op: 'remove' })
    world.maps({ ...there, op: 'add' }).maps({ ...there, op: 'remove' })
    expect(world.broken.filter((law) => law === 'S2')).toHaveLength(2)
  })

  test.each(['__proto__', ' ', 'a\u0007'])('S9: %j is not allowed', (room) => {
    const change = {
      map: 'room',
      op: 'add',
      room,
      name: room,
      permanent: true,
      metadata: {},
    } as const
    expect(new Case().owner('createRoom', room).maps(change).broken).toEqual(['S9'])
  })

  test('S9: a connection is in no more rooms than it may be, and there are no more than may be', () => {
    const into = (room: string): MapChange[] => [
      { map: 'room', op: 'add', room, name: room, permanent: false, metadata: {} },
      { map: 'rooms', op: 'add', room, connection: bob },
      { map: 'connectionRooms', op: 'add', room, connection: bob },
    ]
    const rooms = new Case().sound().maps(...into('q'))
    expect(rooms.broken).toEqual([])
    expect(rooms.maps(...into('s')).texts).toEqual([
      'bob is in more than 2 rooms, which is the limit.',
    ])
    const came = (client: string): MapChange => {
      return { map: 'connections', op: 'add', connection: connectionId(client, 1) }
    }
    expect(new Case().sound().maps(came('carol')).broken).toEqual([])
    expect(new Case().sound().maps(came('carol'), came('dave')).broken).toContain('S9')
  })

  test('S9: there are no more rooms than there may be', () => {
    const made = (room: string): Case => {
      return world
        .owner('createRoom', room)
        .maps({ map: 'room', op: 'add', room, name: room, permanent: true, metadata: {} })
    }
    const world = new Case()
    for (const room of ['a', 'b', 'c']) expect(made(room).broken).toEqual([])
    expect(made('d').texts).toEqual([
      'With d the server has more than 3 rooms, which is the limit.',
    ])
  })

  describe('S10: a room is what it was made as', () => {
    const room = { map: 'room', room: 'e', name: 'e', permanent: true, metadata: { a: 1 } } as const
    const made = () => new Case().owner('createRoom', 'e', { metadata: { a: 1 } })

    test('by name and by metadata', () => {
      expect(made().maps({ ...room, op: 'add' }).broken).toEqual([])
      expect(made().maps({ ...room, op: 'add', name: 'f' }).broken).toEqual(['S10'])
      expect(made().maps({ ...room, op: 'add', metadata: {} }).texts).toEqual([
        'Room e was to be made as ["e",{"a":1}], but it is ["e",{}].',
      ])
    })

    test('and goes only when it is removed', () => {
      const gone = (verb: string) =>
        made()
          .owner(verb, 'e')
          .maps({ ...room, op: 'remove' }).broken
      expect([gone('removeRoom'), gone('restart'), gone('leave')]).toEqual([[], [], ['S10']])
    })
  })

  describe('S10: making a room takes nobody out of it', () => {
    const lost: MapChange[] = [
      { map: 'rooms', op: 'remove', room: 'r', connection: bob },
      { map: 'connectionRooms', op: 'remove', room: 'r', connection: bob },
    ]
    const made = (room: string) => {
      const world = new Case().sound()
      const step = { index: 0, verb: 'createRoom', room, step: {} }
      world.recorder.turn(null)
      world.recorder.begin({ kind: 'step', ...step })
      return world
    }

    test('whoever is gone from it was put out by that', () => {
      expect(made('r').maps(...lost).texts).toEqual([
        'Room r was there already. Making it again took bob out of it.',
      ])
    })

    test('who goes from another room, or was evicted meanwhile, is no matter of it', () => {
      expect(made('q').maps(...lost).broken).toEqual([])
      const evicted: MapChange[] = [
        { map: 'connections', op: 'remove', connection: bob },
        { map: 'entry', op: 'remove', connection: bob },
      ]
      expect(made('r').maps(...lost, ...evicted).broken).toEqual([])
    })
  })
})
