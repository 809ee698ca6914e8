import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

const older = { client: 'alice', connection: 1 }
const newer = { client: 'alice' }
const heard = (text: string, times: number) => ({ type: 'message', text, times })

/** alice#1 and alice#2 are both in the room r, and so is bob. */
async function run(...steps: readonly object[]) {
  const parsed = parseScenario({
    roomscope: 1,
    settings: { latencyMs: [10, 10] },
    steps: [
      { do: 'connect', client: 'alice' },
      { do: 'connect', client: 'bob' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'join', client: 'bob', room: 'r' },
      { do: 'reconnect', client: 'alice' },
      { do: 'join', client: 'alice', room: 'r' },
      ...steps,
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result).toMatchObject({ verdict: 'pass', refused: [], violations: [] })
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
}

test('an older connection says, leaves, and is told, beside the newest', () =>
  run(
    { do: 'message', ...older, room: 'r', text: 'from the older' },
    { expect: 'received', ...newer, ...heard('from the older', 1) },
    { expect: 'received', ...older, ...heard('from the older', 0) },
    { do: 'leave', ...older, room: 'r' },
    { expect: 'memberships', ...older, rooms: [] },
    { expect: 'memberships', ...newer, rooms: ['r'] },
    { expect: 'view', ...older, room: 'r', clients: [] },
    { expect: 'view', ...newer, room: 'r', clients: ['alice', 'bob'] },
    { do: 'join', ...older, room: 'q' },
    { do: 'send', ...older, frame: '{' },
    { expect: 'received', ...older, type: 'error' },
    { expect: 'memberships', ...newer, rooms: ['q', 'r'] },
  ))

test('a fault of an older connection is none of the newest, and is healed by its number', () =>
  run(
    { do: 'stall', ...older },
    { do: 'broadcast', room: 'r', text: 'one' },
    { expect: 'received', ...older, ...heard('one', 0) },
    { expect: 'received', ...newer, ...heard('one', 1) },
    { do: 'heal', ...older },
    { expect: 'received', ...older, ...heard('one', 1) },
    { do: 'drop', ...older },
    { expect: 'socket', ...older, clientEnd: 'closed', code: 1006 },
    { expect: 'socket', ...newer, clientEnd: 'open' },
  ))

test('what is held of one connection is let go by its number, and the rest stays held', () =>
  run(
    { do: 'hold', ...older, what: 'handler' },
    { do: 'hold', ...newer, what: 'handler' },
    { do: 'message', ...older, room: 'r', text: 'older' },
    { do: 'message', ...newer, room: 'r', text: 'newer' },
    { do: 'release', ...older },
    { expect: 'received', client: 'bob', ...heard('older', 1) },
    { expect: 'received', client: 'bob', ...heard('newer', 0) },
    { do: 'release', ...newer },
    { expect: 'received', client: 'bob', ...heard('newer', 1) },
  ))

test('the owner spares one of two connections of a client', () =>
  run(
    { do: 'broadcast', room: 'r', text: 'not to the first', exclude: 'alice', connection: 1 },
    { expect: 'received', ...older, ...heard('not to the first', 0) },
    { expect: 'received', ...newer, ...heard('not to the first', 1) },
  ))
