import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { eventsPerBlock, hopOf, layoutOf, rowsBetween } from './layout.ts'

test('time goes downwards, never back, and every frame’s arrow points down', async () => {
  const trace = await run([
    { do: 'spawn', count: 5, prefix: 'c', join: ['r'] },
    { do: 'message', client: 'c1', room: 'r', text: 'hi' },
  ])
  const { tops, rows, lanes } = layoutOf(trace, null)
  expect(lanes).toEqual(['c1', 'c2', 'c3', 'c4', 'c5'])
  for (const [i, seq] of rows.entries()) {
    if (i > 0) expect(tops[seq]).toBeGreaterThan(tops[rows[i - 1] as number] as number)
    const from = hopOf(trace[seq] as (typeof trace)[number], trace)
    if (from !== null) expect(tops[from]).toBeLessThan(tops[seq] as number)
  }
})

test('a minute of quiet takes no minute of paper, and its length is known', async () => {
  const trace = await run([
    { do: 'connect', client: 'a' },
    { do: 'wait', ms: 9000 },
    { do: 'join', client: 'a', room: 'r' },
  ])
  const { quiet, heightPx } = layoutOf(trace, null)
  expect([...quiet.values()].some((ms) => ms > 8000)).toBe(true)
  expect(heightPx).toBeLessThan(1000)
})

test('the server that awaits is seen at work, and faults last until they end', async () => {
  const trace = await run([
    { do: 'connect', client: 'a' },
    { do: 'stall', client: 'a' },
    { do: 'wait', ms: 30 },
    { do: 'heal', client: 'a' },
    { do: 'halfOpen', client: 'a' },
  ])
  const { faults } = layoutOf(trace, null)
  const [stalled, ...halves] = faults
  expect(stalled).toMatchObject({ client: 'a', fault: 'stalled' })
  expect(trace[stalled?.to ?? -1]).toMatchObject({ kind: 'fault', on: false })
  expect(halves.every(({ to }) => to === null)).toBe(true)
})

test('only what is about the clients asked for has a row', async () => {
  const trace = await run([{ do: 'spawn', count: 5, prefix: 'c', join: ['r'] }])
  const { rows, lanes } = layoutOf(trace, new Set(['c2']))
  expect(lanes).toEqual(['c2'])
  const others = rows.filter((seq) => {
    const { connection } = trace[seq] as { connection?: string }
    return connection !== undefined && connection !== 'c2#1'
  })
  expect(others).toEqual([])
})

test('a part is found by its place, with the arrows that only pass through it', async () => {
  const trace = await run([{ do: 'spawn', count: 40, prefix: 'c', join: ['r'] }])
  const layout = layoutOf(trace, null)
  const part = rowsBetween(layout, 500, 900)
  expect(part.length).toBeGreaterThan(5)
  expect(part.every((seq) => layout.tops[seq] !== undefined)).toBe(true)
  for (const seq of part) {
    expect(layout.tops[seq]).toBeGreaterThanOrEqual(500)
    expect(layout.tops[seq]).toBeLessThan(900)
  }
  const [block, passing] = [...layout.across.entries()].find(([, list]) => list?.length) ?? []
  const first = (block ?? 0) * eventsPerBlock
  for (const seq of passing ?? []) {
    expect(seq).toBeGreaterThanOrEqual(first)
    expect(hopOf(trace[seq] as (typeof trace)[number], trace)).toBeLessThan(first)
  }
})

async function run(steps: readonly object[]) {
  const parsed = parseScenario({ roomscope: 1, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).trace
}
