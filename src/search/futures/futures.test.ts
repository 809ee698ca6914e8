import { expect, test } from 'vitest'
import { settle } from '#host/settle.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { searchLimits } from '#search/searchLimits.ts'
import { servers } from '#specimens/servers.ts'
import { type Futures, futures } from './futures.ts'

/** As in `host`, which stands above. */
const ports = { servers, settle }
const { futuresPerMoment: each } = searchLimits

function given(server: string, steps: readonly object[], settings: object = {}) {
  const parsed = parseScenario({ roomscope: 1, server, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const connect = { do: 'connect', client: 'a' }
const join = { do: 'join', client: 'a', room: 'r' }
const close = { do: 'close', client: 'a' }
const race = [connect, join, { ...close, now: true }]

test('S2: a race is open at its beginning, and sealed at one moment, after which every future breaks', async () => {
  const { law, moments, sealed, ended } = await futures(
    { scenario: given('join-no-recheck', race), seed: 1 },
    ports,
  )
  expect({ law, ended }).toEqual({ law: 'S2', ended: 'all' })
  expect(moments[0]?.broken).toBeLessThan(each)
  expect(moments.at(-1)?.broken).toBe(each)
  const after = moments.filter(({ events }) => events >= (sealed?.events ?? 0))
  expect(after.every(({ broken }) => broken === each)).toBe(true)
  const before = moments.filter(({ events }) => events < (sealed?.events ?? 0))
  expect(before.at(-1)?.broken).toBeLessThan(each)
})

test('the same seed gives the same, and says how far it is', async () => {
  const ask = { scenario: given('join-no-recheck', race), seed: 7 }
  const seen: Futures[] = []
  const first = await futures(ask, ports, (now) => seen.push(now))
  expect(await futures(ask, ports)).toEqual(first)
  expect(seen.map(({ runs }) => runs)).toEqual(
    [...seen.map(({ runs }) => runs)].sort((a, b) => a - b),
  )
  expect(seen.at(-1)).toEqual(first)
})

test('on the reference no future of the race breaks a law: nothing was ever sealed', async () => {
  const { law, moments, sealed } = await futures(
    { scenario: given('reference', race), seed: 1 },
    ports,
  )
  expect({ law, sealed }).toEqual({ law: null, sealed: null })
  expect(moments.every(({ broken }) => broken === 0)).toBe(true)
})

test('what breaks whatever comes was sealed at the beginning', async () => {
  const { sealed } = await futures(
    {
      scenario: given('as-written', [{ do: 'createRoom', room: 'r', metadata: { id: 'x' } }]),
      seed: 1,
    },
    ports,
  )
  expect(sealed?.events).toBe(0)
})

test('the moments of a long run are spread over it, and the sealed one is narrowed down', async () => {
  const talk = Array.from({ length: 30 }, () => ({
    do: 'message',
    client: 'a',
    room: 'q',
    text: 'x',
  }))
  const long = [connect, { ...join, room: 'q' }, ...talk, join, { ...close, now: true }]
  const { moments, sealed } = await futures(
    { scenario: given('join-no-recheck', long), seed: 1 },
    ports,
  )
  expect(moments.length).toBeGreaterThan(searchLimits.momentsMax - 1)
  expect(moments.length).toBeLessThan(searchLimits.momentsMax + 8)
  expect(sealed?.events).toBeGreaterThan(100)
})

test('a run that is too long is not tried, and that is told', async () => {
  const waits = [
    { do: 'connect', client: 'a' },
    { do: 'wait', ms: 100_000 },
  ]
  const scenario = given('reference', waits, { heartbeatMs: 20 })
  const tried = await futures({ scenario, seed: 1 }, ports)
  expect(tried).toMatchObject({ ended: 'too long', runs: 0, moments: [] })
})
