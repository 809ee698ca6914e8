import { expect, test } from 'vitest'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { playHere } from '#search/playWorld.ts'
import { servers } from '#specimens/servers.ts'
import { everyOrder } from './everyOrder.ts'
import { plainOrder } from './plainOrder.ts'

/** As in `host`, which stands above. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
const a = { do: 'connect', client: 'a' }
const b = { do: 'connect', client: 'b' }
const join = (client: string, now = false) => ({ do: 'join', client, room: 'r', ...race(now) })
const race = (now: boolean) => (now ? { now: true } : {})

function orders(server: string, steps: readonly object[], settings: object = {}, most?: number) {
  return everyOrder(given(server, steps, settings), { servers, settle }, most)
}

function given(server: string, steps: readonly object[], settings: object = {}): Scenario {
  const parsed = parseScenario({ roomscope: 1, server, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

test('of one frame and its answer there is one order', async () => {
  const found = await orders('reference', [a, join('a')])
  expect(found).toEqual({ orders: 1, isComplete: true, failure: null, done: [] })
})

test('two joins and their frames have as many orders as there are, and the reference keeps every law', async () => {
  const found = await orders('reference', [a, b, join('a'), join('b', true)])
  expect(found).toMatchObject({ isComplete: true, failure: null })
  // Whoever comes first has 17: 8 with its answer before the other’s request, and 9 with it after.
  expect(found.orders).toBe(34)
})

test('a join whose answer is awaited, beside a close: the reference keeps every law in every order', async () => {
  const steps = [a, join('a'), { do: 'close', client: 'a', now: true }]
  const found = await orders('reference', steps, { authorizeMs: 40 })
  expect(found).toMatchObject({ isComplete: true, failure: null })
  expect(found.orders).toBeGreaterThan(1)
})

test('S2: a server that does not look again after an await has an order that makes a ghost', async () => {
  const steps = [a, join('a'), { do: 'close', client: 'a', now: true }]
  const { failure, done } = await orders('join-no-recheck', steps)
  expect(failure?.law).toBe('S2')
  if (!failure) return
  const plain = await plainOrder(
    given('join-no-recheck', steps),
    done,
    failure,
    playHere({ servers, settle }),
  )
  expect(plain?.failure.law).toBe('S2')
  expect(plain?.scenario.steps.length).toBe(3)
})

test('a bound that is reached is told: these are not all orders', async () => {
  const found = await orders('reference', [a, b, join('a'), join('b', true)], {}, 3)
  expect(found).toEqual({ orders: 3, isComplete: false, failure: null, done: [] })
})
