import { expect, test } from 'vitest'
import { bringing } from '#brought/bringServer.ts'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { alice, bob, close, join, members, runOn, say, visit } from './brought.test-support.ts'
import { hidden, plain, synchronous } from './broughtManagers.test-support.ts'

/** A manager with a part of it changed. */
function changed(source: string, from: string, to: string): string {
  if (!source.includes(from)) throw new Error(`there is no ${from}`)
  return source.replace(from, to)
}

test('a manager that keeps the pattern keeps every law, and its maps are read by their names', async () => {
  const { laws, failures, result } = await runOn(synchronous, visit)
  expect(failures).toEqual([])
  expect(laws).toEqual([])
  expect(result.verdict).toBe('pass')
})

test('functions with plain objects, by id and in another order, are a manager as well', async () => {
  const { laws, failures, result } = await runOn(plain, visit)
  expect(failures).toEqual([])
  expect(laws).toEqual([])
  expect(result.verdict).toBe('pass')
})

test('code may be pasted as it stands: indented, and without an export', async () => {
  const pasted = synchronous.replace('export ', '').replaceAll(/^/gm, '    ')
  const { laws, result } = await runOn(pasted, visit)
  expect([laws, result.verdict]).toEqual([[], 'pass'])
})

test('a manager that shows nothing is judged by what clients can see, and it is said what is not', async () => {
  const steps = visit.filter((step) => !('expect' in step && step.expect === 'members'))
  const { laws, failures, unjudged } = await runOn(hidden, steps.slice(0, -1))
  expect(failures).toEqual([])
  expect(laws).toEqual([])
  expect(unjudged?.get('S2')).toBe('noRooms')
  expect(unjudged?.has('T1')).toBe(false)
})

test('what has no heartbeat, no outbox and no limits is not blamed for that', async () => {
  const steps = [
    alice,
    join('alice'),
    { do: 'halfOpen', client: 'alice' },
    { do: 'wait', ms: 300_000 },
  ]
  const { laws, unjudged } = await runOn(synchronous, steps)
  expect(laws).toEqual([])
  expect([...(unjudged?.keys() ?? [])]).toEqual(
    expect.arrayContaining(['L3', 'S7', 'L5', 'S9', 'T14', 'T16']),
  )
})

test('a disconnect that forgets the rooms leaves a ghost (S2)', async () => {
  const leaking = changed(
    synchronous,
    'for (const room of this.connectionRooms.get(ws) ?? []) this.remove(ws, room)',
    '',
  )
  const { laws } = await runOn(leaking, [alice, bob, join('alice'), join('bob'), close('alice')])
  expect(laws).toContain('S2')
})

test('a room that is emptied and stays is seen (S3)', async () => {
  const leaking = changed(synchronous, 'if (members?.size === 0) this.rooms.delete(room)', '')
  const { laws } = await runOn(leaking, [alice, join('alice'), close('alice')])
  expect(laws).toContain('S3')
})

test('what a manager throws is told with its place and line, and the server goes on', async () => {
  const throwing = changed(
    synchronous,
    'this.connectionRooms.get(ws)?.add(room)',
    "if (room === 'bad') throw new Error('no such room')\n    this.connectionRooms.get(ws)?.add(room)",
  )
  const line = throwing.split('\n').findIndex((text) => text.includes('no such room')) + 1
  const { failures, result } = await runOn(throwing, [
    alice,
    join('alice', 'bad'),
    join('alice'),
    members(['alice']),
  ])
  expect(failures).toEqual([{ where: 'method', line, message: 'no such room' }])
  expect(result.expectations).toMatchObject([{ ok: true }])
})

test('a promise that never settles is told: the frames behind it are never handled (L4)', async () => {
  const endless = changed(
    hidden,
    'await new Promise((resolve) => setTimeout(resolve, 20))',
    'await new Promise(() => undefined)',
  )
  const { laws } = await runOn(endless, [alice, join('alice'), say('alice')])
  expect(laws).toContain('L4')
})

test('clock, dice and timers are the world’s: two runs are the same', async () => {
  const diced = changed(
    hidden,
    'await new Promise((resolve) => setTimeout(resolve, 20))',
    'await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 50 + (Date.now() % 7)))',
  )
  const steps = [alice, bob, join('alice'), { ...join('bob'), now: true }, say('alice')]
  const [one, other] = [await runOn(diced, steps), await runOn(diced, steps)]
  expect(other.result.traceHash).toBe(one.result.traceHash)
})

test('code that is no room manager is refused with what is missing', async () => {
  await expect(runOn('export const three = 3', [alice])).rejects.toThrow(
    /badCode .*"noManager".*"three"/,
  )
  await expect(runOn('const = 3', [alice])).rejects.toThrow(/Unexpected token/)
  await expect(runOn('\nthrow new Error("early")', [alice])).rejects.toThrow(/"line":2.*early/)
})

test('who is closed for a bad frame is taken out at once, and is no fault of the manager', async () => {
  const { laws } = await runOn(synchronous, [
    alice,
    bob,
    join('alice'),
    join('bob'),
    { do: 'stall', client: 'bob' },
    { do: 'send', client: 'bob', binary: 'AAAA' },
    say('alice'),
    members(['alice']),
  ])
  expect(laws).toEqual([])
})

test('who closes while an answer waits for it is left to close (T9)', async () => {
  const long = 'x'.repeat(60_000)
  const { laws } = await runOn(synchronous, [
    alice,
    join('alice'),
    { do: 'stall', client: 'alice' },
    { do: 'broadcast', room: 'general', text: long },
    { do: 'broadcast', room: 'general', text: long },
    join('alice'),
    close('alice'),
  ])
  expect(laws).not.toContain('T9')
})

test('a scenario file brings its server with it, and runs the same twice', async () => {
  const parsed = parseScenario({
    roomscope: 1,
    server: { name: 'mine.ts', source: synchronous },
    steps: visit,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const host = new LocalHost(emptyScenario(), { bring: bringing() })
  const { result } = await host.run(parsed.scenario)
  expect(result).toMatchObject({ verdict: 'pass', server: 'mine.ts', violations: [] })
  expect(result.notJudged).toContainEqual({ law: 'L3', why: expect.any(String) })
  expect((await host.runOnly(parsed.scenario)).result.traceHash).toBe(result.traceHash)
})

test('code that does not parse is told with its line, and nothing runs', async () => {
  const parsed = parseScenario({
    roomscope: 1,
    server: { source: 'const a = 1\nconst = 3' },
    steps: [],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const host = new LocalHost(emptyScenario(), { bring: bringing() })
  await expect(host.run(parsed.scenario)).rejects.toThrow(
    /^\$\.server\.source: badCode \{"line":2,/,
  )
  await expect(new LocalHost(emptyScenario()).run(parsed.scenario)).rejects.toThrow(
    /^\$\.server: codeNotRun/,
  )
})

test('S6: a connection that is accepted late is let in then, and gone when it closes', async () => {
  const held = { do: 'hold', client: 'alice', what: 'accept', now: true }
  const steps = [alice, held, { do: 'release', client: 'alice' }, join('alice'), members(['alice'])]
  const { laws, result } = await runOn(synchronous, [...steps, close('alice'), { expect: 'empty' }])
  expect([laws, result.verdict]).toEqual([[], 'pass'])
})
