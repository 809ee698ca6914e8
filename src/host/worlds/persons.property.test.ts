import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

async function run(steps: readonly object[], settings: object = {}, server = 'reference') {
  const parsed = parseScenario({
    roomscope: 1,
    server,
    settings: { presence: 'persons', ...settings },
    steps,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
  return result.violations.map(({ law, code }) => `${law}: ${code}`)
}

/** ann has three connections, ben two, and carol does not say who she is. */
const people = [
  ...['a1', 'a2', 'a3'].map((client) => ({ do: 'connect', client, user: 'ann' })),
  ...['b1', 'b2'].map((client) => ({ do: 'connect', client, user: 'ben' })),
  { do: 'connect', client: 'carol' },
]

const client = fc.constantFrom('a1', 'a2', 'a3', 'b1', 'b2', 'carol')
const room = fc.constantFrom('r', 's')
const now = fc.constantFrom({}, { now: true })
const ofRoom = fc.constantFrom(
  'join',
  'join',
  'join',
  'leave',
  'message',
  'kick',
  'revoke',
  'allow',
)
const ofConnection = fc.constantFrom('close', 'drop', 'reconnect', 'disconnect', 'stall', 'heal')
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(ofRoom, client, room, now).map(([verb, who, where, when]) => ({
      do: verb,
      client: who,
      room: where,
      ...(verb === 'message' ? { text: 'hi' } : {}),
      ...when,
    })),
  },
  fc
    .tuple(ofConnection, client, now)
    .map(([verb, who, when]) => ({ do: verb, client: who, ...when })),
  fc.tuple(room, now).map(([where, when]) => ({ do: 'removeRoom', room: where, ...when })),
)

test('whatever persons and the owner do, presence of persons breaks no law on the reference', async () => {
  const settings = fc.constantFrom({}, { echo: true }, { authorizeMs: 30 }, { latencyMs: [0, 60] })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), settings, async (steps, set) => {
      expect(await run([...people, ...steps], set)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('by connections the same breaks none either, whoever says who it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      expect(await run([...people, ...steps], { presence: 'connections' })).toEqual([])
    }),
    { numRuns: 50 },
  )
})

const join = (who: string) => ({ do: 'join', client: who, room: 'r' })
const view = (who: string, ...clients: string[]) => ({
  expect: 'view',
  client: who,
  room: 'r',
  clients,
})

test('who reconnects is the same person, though the old connection still stands', async () => {
  const steps = [...people, join('carol'), join('a1'), { do: 'halfOpen', client: 'a1' }]
  const back = { do: 'reconnect', client: 'a1' }
  const heard = { expect: 'received', client: 'carol', type: 'user_left', times: 0 }
  const later = { do: 'wait', ms: 100_000 }
  expect(
    await run([...steps, back, join('a1'), later, heard, view('carol', 'ann', 'carol')]),
  ).toEqual([])
})

test('T14, C11: the server as written tells of connections, whatever was promised', async () => {
  const steps = [...people, join('carol'), join('a1'), join('a2'), { do: 'close', client: 'a1' }]
  expect(await run(steps, { echo: true }, 'as-written')).toContain('T14: still there')
})

/** Who stops reading, and fills the transport: what comes next waits in its outbox. */
const full = [
  { do: 'join', client: 'carol', room: 'r' },
  { do: 'stall', client: 'carol' },
  { do: 'broadcast', room: 'r', text: 'x'.repeat(70_000) },
]

test('T14: news that waited in an outbox was news when it happened', async () => {
  const came = [
    ...['a1', 'a2'].map((who) => ({ do: 'join', client: who, room: 'r' })),
    { do: 'heal', client: 'carol' },
  ]
  expect(await run([...people, ...full, ...came])).toEqual([])
  const wentAndCame = [
    { do: 'join', client: 'a1', room: 'r' },
    ...full,
    { do: 'leave', client: 'a1', room: 'r' },
    { do: 'join', client: 'a2', room: 'r' },
    { do: 'heal', client: 'carol' },
  ]
  expect(await run([...people, ...wentAndCame])).toEqual([])
})

test.each([
  ['second-tab-comes', 'join', ['a1', 'a2'], 'there already'],
  ['tab-closed', 'close', ['a1'], 'still there'],
])(
  'T14: what is no news is told of %s, also to who reads late',
  async (server, verb, who, code) => {
    const both = ['a1', 'a2'].map((client) => ({ do: 'join', client, room: 'r' }))
    const acts = who.map((client) => ({
      do: verb,
      client,
      ...(verb === 'join' ? { room: 'r' } : {}),
    }))
    const steps = [
      ...people,
      ...(verb === 'join' ? [] : both),
      ...full,
      ...acts,
      { do: 'heal', client: 'carol' },
    ]
    expect(await run(steps, {}, server)).toContain(`T14: ${code}`)
  },
)
