import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { alice, bob, Case } from '#laws/lawCase.test-support.ts'

describe('laws of a quiet world', () => {
  const close = (connection: typeof alice, end: 'client' | 'server') =>
    ({ kind: 'closed', connection, end, code: 1006, reason: '', wasClean: false }) as const

  test('S6: a closed socket that the server still has, and an open one it has forgotten', () => {
    const kept = new Case().sound().believes(alice, bob)
    kept.recorder.record(close(bob, 'server'))
    kept.recorder.record(close(bob, 'client'))
    expect(kept.quiet().texts).toEqual([
      'The socket of bob is closed, but the server still has the connection.',
    ])
    expect(kept.quiet().broken).toEqual(['S6'])
    const forgotten = new Case().quiet()
    expect(forgotten.broken).toEqual(['S6', 'S6'])
    expect(forgotten.texts[0]).toContain('forgotten')
  })

  test('S6: whose handshake is not accepted yet is no connection of the server', () => {
    const carol = connectionId('carol', 1)
    const early = new Case().sound().believes(alice, bob)
    early.recorder.record({ kind: 'connecting', connection: carol, client: 'carol', path: '/ws' })
    expect(early.quiet().broken).not.toContain('S6')
    early.maps(
      { map: 'connections', op: 'add', connection: carol },
      { map: 'entry', op: 'add', connection: carol },
    )
    expect(early.quiet().textsOf('S6', carol)).toEqual([
      'The server counts carol among its connections, but has not accepted its handshake yet.',
    ])
  })

  test('S8: one that could not be sent to is not kept', () => {
    const world = new Case().sound().believes(alice, bob)
    world.recorder.record({ kind: 'send failed', connection: alice, why: 'dead' })
    expect(world.quiet().broken).toContain('S8')
  })

  test('T2: what a client believes is what is so', () => {
    expect(new Case().sound().believes(alice).quiet().texts[0]).toBe(
      'alice was not told that bob came to r.',
    )
    expect(new Case().sound().quiet().texts).toContain('bob is in r, but was never told so.')
    const gone = new Case().sound().believes(alice, bob, connectionId('carol', 1))
    expect(gone.quiet().texts[0]).toContain('carol left r')
    const carol = connectionId('carol', 1)
    const stale = new Case()
      .maps({ map: 'rooms', op: 'remove', room: 'r', connection: carol })
      .sound()
    expect(stale.believes(alice, bob, carol).quiet().texts).toContain(
      'alice was told, on joining r, that carol is there, but carol had left before.',
    )
    const again = [alice, alice].map(
      (connection, at) =>
        ({ map: 'rooms', op: at === 0 ? 'remove' : 'add', room: 'r', connection }) as const,
    )
    const unlisted = new Case().sound()
    for (const change of again) unlisted.maps(change)
    expect(unlisted.believes(alice).quiet().texts).toContain(
      'alice was not told, on joining r, that bob is there.',
    )
    const ghost = new Case().sound().believes(alice)
    expect(
      ghost.maps({ map: 'connections', op: 'remove', connection: bob }).quiet().texts,
    ).toContain('Room r lists bob, whom the server no longer has; alice knows nothing of that.')
    const out = new Case().sound().believes(alice, bob)
    out.maps(
      { map: 'rooms', op: 'remove', room: 'r', connection: alice },
      { map: 'connectionRooms', op: 'remove', room: 'r', connection: alice },
    )
    expect(out.quiet().texts).toContain('alice believes it is in r, but it is not.')
  })

  test('T2: nothing is expected of one that does not hear everything', () => {
    const world = new Case().sound()
    for (const connection of [alice, bob]) {
      world.recorder.record({ kind: 'fault', connection, fault: 'stalled', on: true })
    }
    expect(world.quiet().broken).toEqual([])
  })
})
