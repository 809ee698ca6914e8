import { describe, expect, test } from 'vitest'
import { onlyNode } from '#kernel/ids.ts'
import { alice, bob, Case, message } from '#laws/lawCase.test-support.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { encodeServerMessage } from '#protocol/serverFrames.ts'

describe('laws of messages and closes', () => {
  const say = '{"type":"message","payload":{"room_id":"r","text":"hi"}}'

  /** alice says something in r, and the server gets it. */
  function said(text = say): Case {
    return new Case().sound().believes(alice, bob).ask(text)
  }

  function answer(world: Case, connection: typeof alice, message: ServerMessage): Case {
    world.send(connection, message)
    return world
  }

  const t8 = (world: Case) => world.quiet().texts.filter((text) => text.includes('did not get'))

  test('T8: a message that nobody is sent was lost, and is told once', () => {
    const world = said()
    expect(t8(world)).toEqual(['bob was in r, but did not get a message from alice.'])
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
  })

  test('T8: who cannot be reached is owed it when it can be again, unless it is gone by then', () => {
    const fault = { kind: 'fault', connection: bob, fault: 'stalled' } as const
    const healed = (then: (world: Case) => void): string[] => {
      const world = new Case().sound().believes(alice, bob)
      world.recorder.record({ ...fault, on: true })
      world.ask(say).recorder.turn(null)
      expect(t8(world)).toEqual([])
      world.recorder.record({ ...fault, on: false })
      then(world)
      return t8(world)
    }
    expect(healed(() => undefined)).toHaveLength(1)
    expect(healed((world) => world.send(bob, message(alice)))).toEqual([])
    const gone = { map: 'connections', op: 'remove', connection: bob } as const
    expect(healed((world) => world.maps(gone))).toEqual([])
    const close = { connection: bob, end: 'server', code: 1013, reason: '' } as const
    expect(healed((world) => world.recorder.record({ kind: 'closing', ...close }))).toEqual([])
  })

  test('T8: who leaves, or whose room is removed, after a message was taken, is owed it all the same', () => {
    const out = { map: 'rooms', op: 'remove', room: 'r', connection: bob } as const
    const lost = ['bob was in r, but did not get a message from alice.']
    const wantsOut = '{"type":"leave","payload":{"room_id":"r"}}'
    expect(t8(said().ask(wantsOut, bob).maps(out))).toEqual(lost)
    expect(t8(said().owner('removeRoom', 'r').maps(out))).toEqual(lost)
    expect(t8(said().ask(wantsOut, bob).maps(out).ask(say))).toEqual(lost)
    expect(t8(answer(said().ask(wantsOut, bob).maps(out), bob, message('alice#1')))).toEqual([])
    const gone = { map: 'connections', op: 'remove', connection: bob } as const
    expect(t8(said().maps(out, gone))).toEqual([])
  })

  describe('T8: behind something that is awaited for its sender', () => {
    const error = (code: 'not_member' | 'bad_room'): ServerMessage => ({
      type: 'error',
      payload: { code, text: 'no' },
    })
    const closed = (connection: typeof alice) =>
      ({
        kind: 'closed',
        connection,
        end: 'server',
        code: 1006,
        reason: '',
        wasClean: false,
      }) as const
    const gone = (room: string, connection: typeof alice) =>
      ({ map: 'rooms', op: 'remove', room, connection }) as const

    /** alice says something while an answer for `who` is awaited, and `then` something else comes about. */
    function waiting(then: (world: Case) => void, who = alice): string[] {
      const world = new Case().sound().believes(alice, bob)
      const awaits = {
        kind: 'awaiting',
        node: onlyNode,
        connection: who,
        what: 'await',
        code: 'database',
        params: {},
      } as const
      const awaiting = world.recorder.record(awaits)
      world.ask(say).recorder.turn(null)
      expect(who === alice ? t8(world) : []).toEqual([])
      then(world)
      world.recorder.record({ kind: 'resumed', connection: who, awaiting })
      return t8(world)
    }

    test('it is judged when it goes on, and lost if nobody is sent it then', () => {
      expect(waiting(() => undefined)).toHaveLength(1)
      expect(waiting((world) => world.send(bob, message(alice)))).toEqual([])
    })

    test('its sender may be no member by then, or be gone', () => {
      expect(waiting((world) => world.send(alice, error('not_member')))).toEqual([])
      expect(waiting((world) => world.send(alice, error('bad_room')))).toHaveLength(1)
      expect(waiting((world) => world.send(bob, error('not_member')))).toHaveLength(1)
      expect(waiting((world) => world.recorder.record(closed(alice)))).toEqual([])
    })

    test('who has left by then is owed nothing, also on coming back', () => {
      const back = (room: string) => (world: Case) =>
        world.maps(gone(room, bob)).maps({ ...gone(room, bob), op: 'add' })
      expect(waiting(back('r'))).toEqual([])
      expect(waiting(back('q'))).toHaveLength(1)
    })

    test('what comes before its sender is in is owed when its turn comes, if it is in by then', () => {
      const early = (then: (world: Case) => void): string[] => {
        const world = new Case().sound().maps(gone('r', alice))
        const awaits = {
          kind: 'awaiting',
          node: onlyNode,
          connection: alice,
          what: 'await',
          code: 'database',
          params: {},
        } as const
        const awaiting = world.recorder.record(awaits)
        world.ask(say).recorder.turn(null)
        expect(t8(world)).toEqual([])
        world.recorder.record({ kind: 'resumed', connection: alice, awaiting })
        then(world)
        return t8(world)
      }
      const comesIn = (world: Case) => world.maps({ ...gone('r', alice), op: 'add' })
      expect(early(comesIn)).toEqual(['bob was in r, but did not get a message from alice.'])
      expect(early((world) => comesIn(world).send(bob, message(alice)))).toEqual([])
      expect(early((world) => comesIn(world).send(alice, error('not_member')))).toEqual([])
      expect(early((world) => comesIn(world).maps(gone('r', bob)))).toEqual([])
      expect(early((world) => world.maps({ ...gone('q', alice), op: 'add' }))).toEqual([])
      expect(early(() => undefined)).toEqual([])
    })

    test('what is awaited for somebody else is no reason', () => {
      expect(waiting((world) => world.send(alice, error('not_member')), bob)).toHaveLength(1)
      expect(waiting((world) => world.recorder.record(closed(alice)), bob)).toHaveLength(1)
    })
  })

  test('T8: with echo it is owed to its sender as well', () => {
    const echoed = () => new Case({ echo: true }).sound().believes(alice, bob).ask(say)
    const toBob = answer(echoed(), bob, message('alice#1'))
    expect(t8(toBob)).toEqual(['alice was in r, but did not get a message from alice.'])
    const toBoth = answer(answer(echoed(), bob, message('alice#1')), alice, message('alice#1'))
    expect(t8(toBoth)).toEqual([])
  })

  test('T8: it goes on as it was said, whatever the order of its keys', () => {
    const rich =
      '{"type":"message","payload":{"room_id":"r","text":"hi","more":{"a":[1],"b":null}}}'
    const goesOn = (payload: object) =>
      answer(said(rich), bob, {
        type: 'message',
        sender: 'alice#1',
        seq: 1,
        payload: { room_id: 'r', ...payload },
      })
    expect(goesOn({ more: { b: null, a: [1] }, text: 'hi' }).broken).toEqual([])
    expect(goesOn({ text: 'hi' }).texts).toEqual([
      'A message from alice in r is {"more":{"a":[1],"b":null},"room_id":"r","text":"hi"}, but bob is sent {"room_id":"r","text":"hi"}.',
    ])
    expect(goesOn({ more: { a: [1], b: null }, text: 'Hi' }).broken).toEqual(['T8'])
  })

  test('T8: of a long one it tells where it goes on otherwise', () => {
    const [whole, cut] = ['word '.repeat(300), 'word '.repeat(200)]
    const long = JSON.stringify({ type: 'message', payload: { room_id: 'r', text: whole } })
    const payload = { room_id: 'r', text: cut }
    const told = answer(said(long), bob, { type: 'message', sender: 'alice#1', seq: 1, payload })
    const words = 'word '.repeat(8)
    expect(told.texts).toEqual([
      `A message from alice in r is …${words}${words}…, but bob is sent …${words}"}.`,
    ])
  })

  test('T10: it goes on in the name of who said it', () => {
    expect(answer(said(), bob, message('carol#1')).texts).toEqual([
      'A message from alice in r is sent on to bob in the name of carol.',
    ])
    expect(answer(said(), bob, message(null)).broken).toEqual(['T10'])
  })

  describe('what the owner says to a room', () => {
    const owner = (step: object = {}) =>
      new Case()
        .sound()
        .believes(alice, bob)
        .owner('broadcast', 'r', { text: 'hi', ...step })

    test('T8: reaches all members, as it was said', () => {
      const both = answer(answer(owner(), alice, message(null)), bob, message(null))
      expect(both.broken).toEqual([])
      expect(t8(both)).toEqual([])
      expect(t8(answer(owner(), alice, message(null)))).toEqual([
        'bob was in r, but did not get a message from the server’s owner.',
      ])
      expect(answer(owner({ text: 'ho' }), alice, message(null)).broken).toEqual(['T8'])
    })

    test('T5: and not whom the owner leaves out', () => {
      expect(t8(answer(owner({ exclude: 'bob' }), alice, message(null)))).toEqual([])
      expect(answer(owner({ exclude: 'bob' }), bob, message(null)).texts).toEqual([
        'bob is sent a message in r that was meant for everybody else.',
      ])
    })

    test('T7: each once, in order; gaps are other rooms’', () => {
      const heard = (...numbers: number[]) => {
        const world = new Case().sound().believes(alice, bob)
        for (const seq of numbers) world.tell(message(null, seq))
        return world.broken
      }
      expect(heard(1, 2, 5)).toEqual([])
      expect(heard(1, 1)).toEqual(['T7'])
      expect(heard(2, 1)).toEqual(['T7'])
    })
  })

  describe('P2: a message goes on no longer than it came', () => {
    const emoji = '🙂'.repeat(100)
    const asked = (text: string) =>
      said(JSON.stringify({ type: 'message', payload: { room_id: 'r', text } }))
    const goesOn = (text: string, bytes: number) => {
      const sent = { connection: bob, from: 'server', text, bytes, dueAt: 0 } as const
      const world = asked(emoji)
      world.recorder.record({ kind: 'sent', ...sent })
      world.recorder.record({ kind: 'sent', ...sent })
      return world
    }
    const text = encodeServerMessage({
      type: 'message',
      sender: 'alice#1',
      seq: 1,
      payload: { text: emoji, room_id: 'r' },
    })

    test('as UTF-8, with an envelope around it, it is no longer', () => {
      expect(goesOn(text, 425 + 42 + 256).broken).toEqual([])
    })

    test('a byte more is told, once for a message', () => {
      expect(goesOn(text, 425 + 42 + 257).texts).toEqual([
        'A message of 425 bytes from alice is sent on to bob with 724 bytes.',
      ])
    })
  })
})
