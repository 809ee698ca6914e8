import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settle } from '#host/settle.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { playHere } from '#search/playWorld.ts'
import { servers } from '#specimens/servers.ts'
import { everyOrder } from './everyOrder.ts'
import { plainOrder } from './plainOrder.ts'

/** As in `host`, which stands above. */
const ports = { servers, settle }
const a = { do: 'connect', client: 'a' }
const b = { do: 'connect', client: 'b' }
const join = (client: string, now = false) => ({ do: 'join', client, room: 'r', ...race(now) })
const race = (now: boolean) => (now ? { now: true } : {})

function orders(server: string, steps: readonly object[], settings: object = {}, most?: number) {
  const how = most === undefined ? {} : { ordersMax: most }
  return everyOrder(given(server, steps, settings), { servers, settle }, how)
}

function given(server: string, steps: readonly object[], settings: object = {}): Scenario {
  const parsed = parseScenario({ roomscope: 1, server, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

test('of one frame and its answer there is one order', async () => {
  const found = await orders('reference', [a, join('a')])
  expect(found).toMatchObject({ orders: 1, leftOut: 0, isComplete: true, failure: null })
})

test('two joins and their frames: of orders that are equal one is played, and the reference keeps every law', async () => {
  const found = await orders('reference', [a, b, join('a'), join('b', true)])
  expect(found).toMatchObject({ isComplete: true, failure: null })
  const all = await everyOrder(given('reference', [a, b, join('a'), join('b', true)]), ports, {
    equalToo: true,
  })
  // Whoever comes first has 17: 8 with its answer before the other’s request, and 9 with it after.
  expect(all).toMatchObject({ orders: 34, leftOut: 0, isComplete: true })
  expect(found.orders).toBeLessThan(20)
  expect(found.leftOut).toBeGreaterThan(0)
})

/** Short programs of two clients in one room, whose steps may race each other. */
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('join', 'leave', 'close', 'drop'), client: clientNamed() }),
  fc.record({ do: fc.constant('message'), client: clientNamed(), text: fc.constant('x') }),
  fc.record({ do: fc.constant('broadcast'), text: fc.constant('y') }),
)
const flawed = [
  ...['reference', 'as-written', 'join-no-recheck', 'stale-snapshot', 'double-notify'],
  ...['await-each-send', 'leave-overtaken', 'two-paths', 'stuck-number', 'evict-silent'],
]

function clientNamed() {
  return fc.constantFrom('a', 'b')
}

test('whatever is left out loses no verdict: with it and without it the same laws are broken', async () => {
  const program = fc.record({
    server: fc.constantFrom(...flawed),
    first: fc.array(step, { maxLength: 2 }),
    free: fc.array(step, { minLength: 1, maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(program, async ({ server, first, free }) => {
      const steps = [...first, ...free].map((one, at) => {
        const inRoom = one.do === 'close' || one.do === 'drop' ? one : { ...one, room: 'r' }
        return at > first.length ? { ...inRoom, now: true } : inRoom
      })
      const scenario = given(server, [a, b, ...steps])
      const all = await everyOrder(scenario, ports, {
        toTheEnd: true,
        equalToo: true,
        ordersMax: 400,
      })
      if (!all.isComplete) return
      const unlike = await everyOrder(scenario, ports, { toTheEnd: true })
      expect(unlike.laws).toEqual(all.laws)
      expect(unlike.orders).toBeLessThanOrEqual(all.orders)
    }),
    { numRuns: 25, seed: 59 },
  )
})

test('T3: what two clients say reaches the server in an order that matters, and none such is left out', async () => {
  const say = (client: string) => ({ do: 'message', client, room: 'r', text: 'x' })
  const steps = [a, b, say('a'), { ...say('b'), now: true }, join('a', true)]
  const { laws, isComplete } = await everyOrder(given('dead-ends-fanout', steps), ports, {
    toTheEnd: true,
  })
  expect({ laws, isComplete }).toEqual({ laws: ['T3'], isComplete: true })
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
  expect(found).toMatchObject({ orders: 3, isComplete: false, failure: null, done: [] })
})
