import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { Case, message, presence, wants } from '#laws/lawCase.test-support.ts'
import type { ServerMessage } from '#protocol/messages.ts'

const carol = connectionId('carol', 1)

/** What alice said, as it is told to who comes later. */
function earlier(text: string, seq: number): ServerMessage {
  return { type: 'message', history: true, sender: 'alice#1', seq, payload: { room_id: 'r', text } }
}

/** Alice said so much in a room that remembers two, and carol comes. */
function comes(...texts: string[]): Case {
  const world = new Case({ historyMessages: 2 }).sound()
  for (const [i, text] of texts.entries()) {
    const said = { type: 'message', payload: { room_id: 'r', text } }
    world.ask(said).send(connectionId('bob', 1), {
      ...message('alice#1', i + 1),
      payload: { room_id: 'r', text },
    } as ServerMessage)
  }
  return join(world.connect(carol, 'carol'))
}

function join(world: Case): Case {
  return world
    .ask(wants('join'), carol)
    .maps(
      { map: 'connections', op: 'add', connection: carol },
      { map: 'entry', op: 'add', connection: carol },
      { map: 'rooms', op: 'add', room: 'r', connection: carol },
      { map: 'connectionRooms', op: 'add', room: 'r', connection: carol },
    )
}

const members = ['alice#1', 'bob#1', 'carol#1']
const joined: ServerMessage = {
  type: 'joined',
  payload: { room_id: 'r', connection_id: carol, member_count: 3, members },
}

function told(world: Case, ...messages: ServerMessage[]): string[] {
  for (const one of [joined, ...messages]) world.tell(one, carol)
  return world.quiet().textsOf('T19')
}

const wrong = 'carol is told as history of r what alice said, out of turn.'
const missing = (count: number) => `carol joined r, and is not told ${count} of its last messages.`

describe('T19: who joins is told what was said last', () => {
  test('as many as are remembered, in order', () => {
    expect(told(comes('1', '2', '3'), earlier('2', 2), earlier('3', 3))).toEqual([])
    expect(told(comes('1'), earlier('1', 1))).toEqual([])
    expect(told(comes())).toEqual([])
  })

  test.each<[string, ServerMessage[], string]>([
    ['none', [], missing(2)],
    ['one too few', [earlier('2', 2)], missing(1)],
    ['one too many', [earlier('1', 1), earlier('2', 2), earlier('3', 3)], wrong],
    ['another order', [earlier('3', 3), earlier('2', 2)], wrong],
    ['other words', [earlier('2', 2), earlier('x', 3)], wrong],
    ['another number', [earlier('2', 2), earlier('3', 1)], wrong],
  ])('and not %s', (_, messages, text) => {
    expect(told(comes('1', '2', '3'), ...messages)).toContain(text)
  })

  test('before anything else of the room', () => {
    const news = presence('user_left', 'bob#1', 2)
    expect(told(comes('1'), news, earlier('1', 1))).toEqual([missing(1), wrong])
  })

  test('once: a second join is told nothing', () => {
    const world = comes('1')
    expect(told(world, earlier('1', 1), joined)).toEqual([])
    expect(told(world.ask(wants('join'), carol), earlier('1', 1))).toEqual([wrong])
  })

  test('what a room that is gone remembered went with it', () => {
    const world = comes('1')
    const room = { map: 'room', room: 'r', name: 'r', permanent: false, metadata: {} } as const
    world.maps({ ...room, op: 'remove' }, { ...room, op: 'add' })
    expect(told(join(world))).toContain(missing(1))
    const anew = new Case({ historyMessages: 2 }).sound().ask(wants('message'))
    anew.maps({ ...room, op: 'remove' }, { ...room, op: 'add' })
    expect(told(join(anew.connect(carol, 'carol')))).toEqual([])
  })
})
