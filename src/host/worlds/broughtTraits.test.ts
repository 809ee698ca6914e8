import { expect, test } from 'vitest'
import { bringing } from '#brought/bringServer.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { playHere } from '#search/playWorld.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { alice, bob, join, runOn, say, visit } from './brought.test-support.ts'

/** What the three servers have in common: rooms, and words that are looked at before they are taken. */
const house = `
const rooms = new Map<string, Set<any>>()
const roomsOf = new Map<any, Set<string>>()
const names = new Map<any, string>()
const say = (ws: any, said: object) => {
  if (ws.readyState !== 1) return
  try { ws.send(JSON.stringify(said)) } catch { ws.terminate() }
}
const tell = (room: string, said: object, but?: any) => {
  for (const ws of [...(rooms.get(room) ?? [])]) if (ws !== but) say(ws, said)
}
const isIn = (ws: any, room: string) => rooms.get(room)?.has(ws) ?? false
function add(ws: any, room: string) {
  rooms.set(room, (rooms.get(room) ?? new Set()).add(ws))
  roomsOf.get(ws)!.add(room)
}
function take(ws: any, room: string) {
  rooms.get(room)!.delete(ws)
  if (rooms.get(room)!.size === 0) rooms.delete(room)
  roomsOf.get(ws)!.delete(room)
}
function read(ws: any, text: any) {
  let said: any = null
  try { said = JSON.parse(text) } catch {}
  if (typeof said !== 'object' || said === null) return say(ws, { type: 'error', code: 'bad_json' })
  if (said.type === 'ping') return say(ws, { type: 'pong' })
  if (!['join', 'leave', 'message'].includes(said.type)) return say(ws, { type: 'error', code: 'unknown_type' })
  const { room } = said
  const isRoom = typeof room === 'string' && /^[a-z0-9]{1,40}$/i.test(room)
  if (!isRoom) return say(ws, { type: 'error', code: 'bad_room' })
  if (said.type !== 'join' && !isIn(ws, room)) return say(ws, { type: 'error', code: 'not_member', room })
  return said
}
export function onClose(ws: any) {
  for (const room of [...roomsOf.get(ws)!]) goes(ws, room)
  roomsOf.delete(ws)
  names.delete(ws)
}
`

const ofConnections = `
let count = 0
export function onConnection(ws: any) {
  roomsOf.set(ws, new Set())
  names.set(ws, 'u' + ++count)
  ws.id = names.get(ws)
}
function goes(ws: any, room: string) {
  take(ws, room)
  tell(room, { type: 'user_left', room, id: names.get(ws) })
}
const joined = (ws: any, room: string) =>
  say(ws, { type: 'joined', room, id: names.get(ws), members: [...rooms.get(room)!].map((one) => names.get(one)) })
`

/** Who comes is told the last twenty things that were said, whoever of them is still there. */
const history = `${house}${ofConnections}
const before = new Map<string, object[]>()
export function onMessage(ws: any, text: string) {
  const said = read(ws, text)
  if (!said) return
  const { type, room } = said
  if (type === 'join') {
    const isNew = !isIn(ws, room)
    add(ws, room)
    joined(ws, room)
    if (!isNew) return
    for (const one of before.get(room) ?? []) say(ws, one)
    tell(room, { type: 'user_joined', room, id: names.get(ws) }, ws)
  } else if (type === 'leave') {
    goes(ws, room)
    say(ws, { type: 'left', room })
  } else {
    const message = { type: 'message', room, id: names.get(ws), text: said.text }
    before.set(room, [...(before.get(room) ?? []), message].slice(-20))
    tell(room, message, ws)
  }
}
`

/** A join of another room leaves the first. */
const oneRoom = `${house}${ofConnections}
export function onMessage(ws: any, text: string) {
  const said = read(ws, text)
  if (!said) return
  const { type, room } = said
  if (type === 'join') {
    const isNew = !isIn(ws, room)
    if (isNew) for (const other of [...roomsOf.get(ws)!]) goes(ws, other)
    add(ws, room)
    joined(ws, room)
    if (isNew) tell(room, { type: 'user_joined', room, id: names.get(ws) }, ws)
  } else if (type === 'leave') {
    goes(ws, room)
    say(ws, { type: 'left', room })
  } else tell(room, { type: 'message', room, id: names.get(ws), text: said.text }, ws)
}
`

/** Several connections of one name are one person, who has gone with the last of them. */
const persons = `${house}
export const adapter = {
  write: ({ type, room, text, client }: any) => ({ type, room, text, nick: client }),
  read: (said: any) => said,
}
const inside = (room: string) => [...new Set([...(rooms.get(room) ?? [])].map((one) => names.get(one)))]
export function onConnection(ws: any) { roomsOf.set(ws, new Set()) }
function goes(ws: any, room: string) {
  take(ws, room)
  if (!inside(room).includes(names.get(ws))) tell(room, { type: 'user_left', room, who: names.get(ws) })
}
export function onMessage(ws: any, text: string) {
  const said = read(ws, text)
  if (!said) return
  const { type, room } = said
  if (type === 'join') {
    names.set(ws, said.nick ?? names.get(ws))
    const isNew = !inside(room).includes(names.get(ws))
    add(ws, room)
    say(ws, { type: 'joined', room, members: inside(room) })
    if (isNew) tell(room, { type: 'user_joined', room, who: names.get(ws) }, ws)
  } else if (type === 'leave') {
    goes(ws, room)
    say(ws, { type: 'left', room })
  } else tell(room, { type: 'message', room, who: names.get(ws), text: said.text }, ws)
}
`

/** It speaks the messages of the protocol, and takes a state without telling anybody. */
const stateless = `
const rooms = new Map<string, Set<any>>()
const send = (ws: any, type: string, payload: object) => ws.send(JSON.stringify({ type, payload }))
export function onConnection() {}
export function onMessage(ws: any, text: string) {
  const { type, payload } = JSON.parse(text)
  if (type !== 'join') return
  const { room_id } = payload
  const members = rooms.get(room_id) ?? new Set()
  rooms.set(room_id, members.add(ws))
  const ids = [...members].map((one) => one.id)
  send(ws, 'joined', { room_id, connection_id: ws.id, member_count: ids.length, members: ids })
  for (const one of members) {
    if (one !== ws) send(one, 'user_joined', { room_id, connection_id: ws.id, member_count: ids.length })
  }
}
export function onClose() {}
`

const searcher = searchHere(playHere({ ...usualPorts, bring: bringing() }))

async function lawsBroken(source: string) {
  const { findings } = await search({ server: { source }, seed: 1, runsMax: 100 }, searcher)
  return findings.map(({ failure }) => failure.law).sort()
}

const withTrait = (source: string, trait: string) => `${source}\nexport const traits = ['${trait}']`

const kinds = [
  ['history', history],
  ['one-room', oneRoom],
  ['persons', persons],
] as const

test.each(kinds)(
  'a right server of another kind is not blamed for it: traits = %s',
  async (trait, source) => {
    expect(await lawsBroken(withTrait(source, trait))).toEqual([])
  },
  120_000,
)

const carol = { do: 'connect', client: 'carol' }
const reconnect = { do: 'reconnect', client: 'alice' }

test.each([
  [
    'history',
    history,
    [
      alice,
      bob,
      carol,
      say('bob', 'general', 'x'),
      join('carol'),
      join('bob'),
      say('bob', 'general', 'x'),
      say('bob', 'general', 'y'),
      say('bob', 'general', 'x'),
      join('alice'),
    ],
    ['T13'],
  ],
  ['one-room', oneRoom, [alice, join('alice'), join('alice', 'random')], ['T15', 'T2']],
  ['persons', persons, [alice, bob, join('alice'), join('bob'), reconnect, join('alice')], ['T2']],
])('who does not say so is judged as every other: %s', async (trait, source, steps, laws) => {
  expect((await runOn(source, steps)).laws).toEqual(laws)
  expect((await runOn(withTrait(source, trait), steps)).laws).toEqual([])
})

test('what else is wrong with it is found all the same, and the laws that are left out are told (S1, S2)', async () => {
  const leaking = oneRoom.replace('rooms.get(room)!.delete(ws)', '')
  expect(leaking).not.toBe(oneRoom)
  expect(await lawsBroken(withTrait(leaking, 'one-room'))).toEqual(expect.arrayContaining(['S1']))
  const { unjudged } = await runOn(withTrait(oneRoom, 'one-room'), [])
  expect(unjudged?.get('T15')).toBe('hasOneRoom')
}, 120_000)

test('a trait that is none is told, with those that there are', async () => {
  await expect(runOn(withTrait(history, 'quick'), [])).rejects.toThrow(/noTrait.*history/)
})

test('what connections are called is no room of theirs (S1)', async () => {
  const { laws, result } = await runOn(withTrait(history, 'history'), visit)
  expect([laws, result.verdict]).toEqual([[], 'pass'])
})

test('to whom one send failed, what comes next cannot be told wrongly: the send is S8’s (T4)', async () => {
  const once = { do: 'deadSocket', client: 'bob', times: 1 }
  const { laws } = await runOn(history, [
    alice,
    join('alice'),
    say('alice'),
    bob,
    once,
    join('bob'),
  ])
  expect(laws).toEqual([])
})

test('states of members are judged where a whole server speaks the messages as they are (T20)', async () => {
  const steps = [
    alice,
    bob,
    join('alice'),
    join('bob'),
    { do: 'state', client: 'alice', room: 'general', state: 1 },
  ]
  const { laws, unjudged } = await runOn(stateless, steps, { memberStateBytesMax: 64 })
  expect(laws).toContain('T20')
  expect([unjudged?.has('T20'), unjudged?.has('T21')]).toEqual([false, false])
  expect((await runOn(history, [], { memberStateBytesMax: 64 })).unjudged?.get('T20')).toBe(
    'noStates',
  )
})

test('a frame that is too long never comes to a whole server: its transport closes with 1009', async () => {
  const { laws, trace } = await runOn(history, [
    alice,
    join('alice'),
    say('alice', 'general', 'x'.repeat(70_000)),
  ])
  expect(laws).toEqual([])
  expect(trace.some((event) => event.kind === 'closed' && event.code === 1009)).toBe(true)
})
