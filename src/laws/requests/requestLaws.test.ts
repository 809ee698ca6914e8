import { describe, expect, test } from 'vitest'
import { alice, bob, Case, joined, wants } from '#laws/lawCase.test-support.ts'
import type { ServerMessage } from '#protocol/messages.ts'

const pong: ServerMessage = { type: 'pong', payload: {} }
const error: ServerMessage = { type: 'error', payload: { code: 'not_member', text: 'no' } }
const left: ServerMessage = { type: 'left', payload: { room_id: 'r' } }

/** What is asked, one after the other, what is answered, and what the law says to it. */
function told(asked: (object | string)[], answers: ServerMessage[]): string[] {
  const world = new Case().sound()
  for (const one of asked) world.ask(one)
  for (const answer of answers) world.send(alice, answer)
  return world.quiet().textsOf('T6')
}

test('T6: who comes on the path of a room is put into it, or told why not', () => {
  const came = () => new Case().sound().connect(alice, 'alice', '/ws/room/q')
  const missing = ['alice asked to join q, and got no answer.']
  expect(came().quiet().texts).toEqual(expect.arrayContaining(missing))
  const answered = came()
  answered.send(alice, { type: 'error', payload: { code: 'too_many_rooms', text: 'no' } })
  expect(answered.quiet().broken).not.toContain('T6')
  const spoke = came().ask('hi')
  spoke.send(alice, error)
  expect(spoke.quiet().texts).toEqual(expect.arrayContaining(missing))
  expect(spoke.quiet().broken.filter((law) => law === 'T6')).toHaveLength(1)
})

describe('T6: each request gets its one reply, in order', () => {
  test('join, leave, ping and what is not understood are answered', () => {
    const asked = [wants('join'), wants('leave'), wants('ping'), '{nope']
    expect(told(asked, [joined(), left, pong, error])).toEqual([])
  })

  test('any of them may be refused', () => {
    expect(told([wants('join'), wants('leave'), wants('ping')], [error, error, error])).toEqual([])
  })

  test('a member is not told that it is none; a late answer may be to what was asked before', () => {
    const denied = ['alice is in r, and was told that it is not.']
    for (const type of ['leave', 'message'] as const)
      expect(told([wants(type)], [error])).toEqual(denied)
    expect(told([wants('leave'), wants('leave')], [error, error])).toEqual([])
    const other: ServerMessage = { type: 'error', payload: { code: 'forbidden', text: 'no' } }
    expect(told([wants('leave')], [other])).toEqual([])
    const outside = new Case().ask(wants('message'))
    outside.send(alice, error)
    expect(outside.textsOf('T6')).toEqual([])
  })

  test('what stays without an answer is told, and once', () => {
    expect(told([wants('leave')], [])).toEqual(['alice asked to leave r, and got no answer.'])
    expect(told([wants('ping'), '{nope'], [pong])).toEqual([
      'alice sent a frame that is not understood, and got no answer.',
    ])
    const twice = new Case().sound().ask(wants('leave')).quiet().quiet()
    expect(twice.broken.filter((law) => law === 'T6')).toHaveLength(1)
  })

  test('a binary frame, or one that is too long, is answered or costs the connection', () => {
    const sent = (payload: { text: string | null; bytes: number }) => {
      const world = new Case().sound()
      world.recorder.turn(null)
      const frame = world.recorder.record({
        kind: 'sent',
        ...{ connection: alice, from: 'client', dueAt: 0, ...payload },
      })
      world.recorder.begin({ kind: 'delivered', connection: alice, to: 'server', frame })
      return world
    }
    const unheard =
      'alice sent a binary frame, or one that is too long, and was neither answered nor closed.'
    for (const payload of [
      { text: null, bytes: 3 },
      {
        text: `{"type":"message","payload":{"room_id":"r","text":"${'é'.repeat(32_768)}"}}`,
        bytes: 9,
      },
    ]) {
      expect(sent(payload).quiet().texts).toContain(unheard)
      const answered = sent(payload)
      answered.send(alice, { type: 'error', payload: { code: 'bad_json', text: 'no' } })
      expect(answered.quiet().broken).not.toContain('T6')
      const closed = sent(payload)
      const close = { connection: alice, end: 'server', code: 1003, reason: '' } as const
      closed.recorder.record({ kind: 'closing', ...close })
      expect(closed.quiet().broken).not.toContain('T6')
    }
  })

  test('an answer out of turn, to another room, or to nothing', () => {
    expect(told([wants('ping'), wants('join')], [joined(), pong])).toEqual([
      'alice was answered “joined” out of turn: its ping was first.',
    ])
    expect(told([wants('join')], [joined('q')])).toHaveLength(1)
    expect(told([], [pong])).toEqual(['alice was answered “pong”, but had not asked.'])
    expect(told([wants('ping')], [pong, pong])).toHaveLength(1)
  })

  test('a message is answered only when it is refused, and it need not be known which one was', () => {
    const say = wants('message')
    expect(told([say, say], [])).toEqual([])
    expect(told([say, wants('join')], [joined()])).toEqual([])
    expect(told([say, say, wants('join')], [error, joined()])).toEqual([])
    expect(told([say, wants('leave')], [error])).toEqual([])
    expect(told([say, wants('leave'), wants('ping')], [error, pong])).toEqual([])
    expect(told([say, wants('leave'), wants('ping')], [pong])).toHaveLength(1)
  })

  test('nothing is expected for one that cannot be reached, and it counts again once it can', () => {
    const world = new Case().sound().ask(wants('leave'))
    const fault = { kind: 'fault', connection: alice, fault: 'stalled' } as const
    world.recorder.record({ ...fault, on: true })
    expect(world.quiet().broken).not.toContain('T6')
    world.recorder.record({ ...fault, on: false })
    expect(world.quiet().broken).toContain('T6')
  })

  test('a room endpoint may acknowledge the join of its path, and its texts are messages', () => {
    const world = new Case().sound().connect(bob, 'bob', '/ws/room/r')
    world.send(bob, joined())
    world.ask('{nope', bob).send(bob, { type: 'error', payload: { code: 'internal', text: 'no' } })
    expect(world.broken).toEqual([])
  })
})
