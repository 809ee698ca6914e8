import { expect, test } from 'vitest'
import type { ServerMessage } from './messages.ts'
import { StatesTold } from './statesTold.ts'

const joined = (states?: Readonly<Record<string, unknown>>): ServerMessage => {
  const payload = { room_id: 'r', connection_id: 'a#1', member_count: 1, members: ['a#1'] }
  return { type: 'joined', payload: states ? { ...payload, states } : payload }
}
const state = (of: string, is: unknown): ServerMessage => ({
  type: 'user_state',
  payload: { room_id: 'r', connection_id: of, state: is },
})
const left = (of: string): ServerMessage => ({
  type: 'user_left',
  payload: { room_id: 'r', connection_id: of, member_count: 1 },
})

/** What is known after some messages: whose, and what. */
function knownAfter(...messages: readonly ServerMessage[]): unknown {
  const told = new StatesTold()
  for (const message of messages) told.hears(message)
  return told.all.map(({ of, state: is }) => [of, is])
}

test('the list of joined is what is so', () => {
  expect(knownAfter(joined({ 'b#1': 1, 'c#1': { x: 2 } }))).toEqual([
    ['b#1', '1'],
    ['c#1', '{"x":2}'],
  ])
  expect(knownAfter(joined({ 'b#1': 1 }), joined())).toEqual([])
})

test('a state takes the place of the last one, and null takes it away', () => {
  expect(knownAfter(state('b#1', { a: 1 }), state('b#1', { b: 2 }))).toEqual([['b#1', '{"b":2}']])
  expect(knownAfter(state('b#1', 1), state('b#1', null))).toEqual([])
})

test('it goes with its member, and with the room', () => {
  expect(knownAfter(state('b#1', 1), left('b#1'))).toEqual([])
  expect(knownAfter(state('b#1', 1), { type: 'left', payload: { room_id: 'r' } })).toEqual([])
})

test('what is no other than before is no change', () => {
  const told = new StatesTold()
  expect(told.hears(state('b#1', 1))).toEqual([{ room: 'r', of: 'b#1', state: '1' }])
  expect(told.hears(state('b#1', 1))).toEqual([])
  expect(told.hears(state('c#1', null))).toEqual([])
})

test('a copy goes on alone', () => {
  const told = new StatesTold()
  told.hears(state('b#1', 1))
  const copy = new StatesTold(told.rooms)
  told.clear()
  expect([told.all.length, copy.all.length]).toEqual([0, 1])
})
