import { describe, expect, test } from 'vitest'
import { alice, bob, Case, joined, wants } from '#laws/lawCase.test-support.ts'

const both = new Set<string>([alice, bob])

/** What a quiet world says to what the server shows. */
function shown(gauges: Case['gauges']): string[] {
  const world = new Case().sound().believes(alice, bob)
  world.recorder.record({
    kind: 'belief',
    connection: bob,
    room: 'r',
    op: 'reset',
    members: [alice, bob],
  })
  world.gauges = gauges
  return world.quiet().quiet().texts
}

describe('laws of what a server shows beside its books', () => {
  test('nothing shown, nothing judged; and what is sound breaks none', () => {
    expect(shown({})).toEqual([])
    const sound = { outboxes: () => both, heartbeats: () => both, roomCount: () => 2 }
    const list = () => [{ id: 'r', name: 'r', memberCount: 2, topic: 'any' }]
    expect(shown({ ...sound, listRooms: list, inboxes: () => new Map() })).toEqual([])
  })

  test('S4: a heartbeat for each connection, and for no other', () => {
    const others = new Set<string>([alice, 'carol#1'])
    expect(shown({ outboxes: () => new Set(), heartbeats: () => others })).toEqual([
      'The server has the connection bob, but not a heartbeat for it.',
      'The server has no connection carol, but keeps a heartbeat for it.',
    ])
  })

  test('S4: an outbox for no other; who can take what is sent needs none', () => {
    expect(shown({ outboxes: () => new Set([alice]) })).toEqual([])
    expect(shown({ outboxes: () => new Set([alice, 'carol#1']) })).toEqual([
      'The server has no connection carol, but keeps an outbox for it.',
    ])
  })

  test('S4: a server with outboxes has an entry for each connection', () => {
    const world = new Case()
    world.gauges = { outboxes: () => both }
    for (const connection of [alice, bob]) world.maps({ map: 'connections', op: 'add', connection })
    expect(world.quiet().texts).toEqual([
      'The server has the connection alice, but not an entry for it.',
      'The server has the connection bob, but not an entry for it.',
    ])
  })

  test('S5: a stored count is the number of members, at every change and when quiet', () => {
    expect(shown({ roomCount: () => 3 })).toEqual(['The server counts 3 in r, but 2 are in it.'])
    const world = new Case()
    world.gauges = { roomCount: () => 3 }
    expect(world.sound().broken).toEqual(['S5'])
  })

  test('S7: an outbox and an inbox are bounded', () => {
    const depth = { frames: 5, bytes: 10 }
    expect(shown({ outboxDepth: (id) => (id === bob ? depth : undefined) })).toEqual([
      '5 frames wait to be sent to bob, with 10 characters. The limits are 4 and 100.',
    ])
    expect(shown({ outboxDepth: () => ({ frames: 4, bytes: 100 }) })).toEqual([])
    expect(shown({ outboxDepth: () => ({ frames: 2, bytes: 101 }) })).toHaveLength(2)
    expect(shown({ inboxes: () => new Map([[bob, 5]]) })[0]).toContain('5 frames from bob wait')
  })

  test('S7: what it counts is held against what the transport has not taken', () => {
    const counted = (frames: number, bytes: number, untaken: number): string[] => {
      const world = new Case().sound()
      world.gauges = { outboxDepth: () => ({ frames, bytes }) }
      world.untaken = (id) => (id === bob ? untaken : frames)
      return world.quiet().textsOf('S7', bob)
    }
    expect(counted(0, 0, 0)).toEqual([])
    expect(counted(2, 50, 30)).toEqual([])
    // One that does not count the frame that is being sent.
    expect(counted(0, 0, 30)).toEqual([])
    // But not one that counts its characters, and not the frame.
    expect(counted(0, 30, 30)).toHaveLength(1)
    expect(counted(2, 29, 30)).toEqual([
      'The server counts 2 frames of 29 characters that wait for bob, but 30 characters wait.',
    ])
    expect(counted(1, 0, 30)).toHaveLength(1)
    // One frame that waits is the one that was handed over: what is counted beside it was not given back.
    expect(counted(1, 30, 30)).toEqual([])
    expect(counted(1, 31, 30)).toHaveLength(1)
    expect(counted(0, 30, 0)).toEqual([
      'The server counts 0 frames of 30 characters that wait for bob, but nothing waits.',
    ])
    expect(counted(1, 0, 0)).toHaveLength(1)
    expect(counted(0, -30, 0)).toHaveLength(1)
  })

  test('S7: it is looked at whenever something is sent, and told once', () => {
    const world = new Case().sound().ask(wants('join')).ask(wants('join'))
    world.gauges = { outboxDepth: () => ({ frames: 5, bytes: 10 }) }
    world.send(alice, joined())
    world.send(alice, joined())
    expect(world.broken).toEqual(['S7'])
  })

  test('S10: a room says when it was made, and a new name makes it no younger', () => {
    const made = (saysMs: number | undefined) => {
      const world = new Case().at(20).sound()
      world.gauges = { roomCreatedAtMs: () => saysMs }
      const room = { map: 'room', op: 'add', name: 'q', permanent: true, metadata: {} } as const
      world.owner('createRoom', 'q').maps({ ...room, room: 'q' })
      world
        .at(30)
        .owner('wait', 'q')
        .maps({ ...room, room: 'q', permanent: false })
      return world.textsOf('S10')
    }
    expect(made(20)).toEqual([])
    expect(made(undefined)).toEqual([])
    expect(made(0)).toEqual(['Room q was made at 20 ms, but says that it was made at 0 ms.'])
    expect(made(21)).toHaveLength(1)
  })

  test('S10: the list of rooms says what is so', () => {
    const room = { id: 'r', name: 'r', memberCount: 2 }
    expect(shown({ listRooms: () => [{ ...room, memberCount: 999 }] })).toEqual([
      'The list of rooms says {"id":"r","name":"r","members":999}, which is not so.',
    ])
    expect(shown({ listRooms: () => [{ id: 'r', name: 'r', member_count: 2 }] })).toEqual([])
    expect(shown({ listRooms: () => [{ ...room, name: 'x' }] })).toHaveLength(1)
    expect(shown({ listRooms: () => [room, { ...room, id: 'q' }] })).toHaveLength(1)
    expect(shown({ listRooms: () => [] })).toEqual([
      'Room r is there, but the list of rooms lacks it.',
    ])
  })

  test('L4: when all is quiet no frame waits to be handled', () => {
    expect(shown({ inboxes: () => new Map([[alice, 1]]) })).toEqual([
      'All is quiet, but 1 frame from alice waits to be handled.',
    ])
  })

  test('L4: it names whom the server closed, if it has said nothing since', () => {
    const stopped = (then: (world: Case) => void) => {
      const world = new Case().sound().ask(wants('message'))
      const close = { connection: bob, end: 'server', code: 1013, reason: '' } as const
      world.recorder.record({ kind: 'closing', ...close })
      world.gauges = { inboxes: () => new Map([[alice, 1]]) }
      then(world)
      return world.quiet().texts.find((text) => text.includes('All is quiet'))
    }
    const waits = 'All is quiet, but 1 frame from alice waits to be handled.'
    const since = `${waits} The server has said nothing since it closed bob.`
    expect(stopped(() => undefined)).toBe(since)
    // What it says in the same turn, it says because of that.
    expect(stopped((world) => world.send(alice, joined()))).toBe(since)
    expect(stopped((world) => world.ask(wants('ping')).send(alice, joined()))).toBe(waits)
  })
})
