import { expect, test } from 'vitest'
import { alice, bob, close, join, runOn, say } from './brought.test-support.ts'
import { hidden, synchronous } from './broughtManagers.test-support.ts'

const steps = [alice, bob, join('alice'), join('bob'), say('alice'), close('bob')]
const head = 'joinRoom(ws: WebSocket, room: string): void {'
const joinLine = synchronous.split('\n').findIndex((text) => text.includes(head)) + 1

/** The usual manager, whose join does something else first, in the line of its head. */
function joining(code: string, isAsync = false): string {
  const changed = synchronous.replace(head, `${head} ${code}`)
  return isAsync
    ? changed.replace('joinRoom(ws', 'async joinRoom(ws').replace(': void { ', ': Promise<void> { ')
    : changed
}

const endless: Readonly<Record<string, string>> = {
  'a loop with nothing in it': 'for (;;);',
  'a loop with an empty block': 'while (true) {}',
  'a do loop': 'do ; while (true)',
  'a loop whose only statement is a condition': 'for (let n = 0; ; n++) if (n < 0) ws.send("")',
  'a generator without end':
    'function* all() { let n = 0; while (true) yield n++ }; for (const _ of all());',
  'a generator that is spread':
    'function* all() { while (true) yield 1 }; const all2 = new Set(all())',
  'a loop that catches all': 'for (;;) { try { throw 1 } catch {} finally {} }',
}

test.each(Object.entries(endless))('L1: %s is ended, and told with its line', async (_, code) => {
  const { failures, trace } = await runOn(joining(code), steps)
  const ended = { where: 'method', line: joinLine, message: '' }
  expect(failures).toEqual([ended, ended])
  expect(trace).toContainEqual(
    expect.objectContaining({ kind: 'failure', error: { name: 'EndlessCode', message: '' } }),
  )
})

test('L1: an await in a loop is ended, and told with its line', async () => {
  const code = 'await (async () => { while (true) await null })()'
  const { failures } = await runOn(joining(code, true), [alice, join('alice')])
  expect(failures).toEqual([{ where: 'method', line: joinLine, message: '' }])
})

test('L1: a microtask that asks for itself again and again is ended, and told with its line', async () => {
  const code = 'const again = () => queueMicrotask(again); again();'
  const { failures } = await runOn(joining(code), [alice, join('alice')])
  expect(failures).toEqual([{ where: 'timer', line: joinLine, message: '' }])
})

test('texts that are sent without end are not taken any more, and that is told with its line', async () => {
  const { failures } = await runOn(joining('for (;;) ws.send("{}")'), [alice, join('alice')])
  const message = '50000 texts wait to be sent, and no more are taken'
  expect(failures).toEqual([{ where: 'method', line: joinLine, message }])
})

test('a loop without end that runs while the code is loaded is told with its line', async () => {
  await expect(runOn(`\n\nfor (;;) {}\n${synchronous}`, steps)).rejects.toThrow(
    /badCode .*"line":3.*"endless"/,
  )
})

test('a loop without end in an answer of the manager is told, and nothing hangs', async () => {
  const asked = synchronous.replace('getRoomMembers(room: string) {', '$& while (true) {}')
  const { failures } = await runOn(asked, steps)
  expect(failures[0]).toMatchObject({ where: 'method', message: '' })
})

const strange: Readonly<Record<string, string>> = {
  'what throws when it is read':
    'const e = new Error("x"); Object.defineProperty(e, "message", { get() { throw 1 } }); throw e',
  'an error whose stack cannot be read':
    'const e = new Error("x"); Object.defineProperty(e, "stack", { get() { throw 1 } }); throw e',
  'an error that is named by an object':
    'const e = new Error("x"); (e as any).name = { toString() { throw 1 } }; throw e',
  'a proxy that is revoked':
    'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy',
  'a proxy that throws': 'throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 1 } })',
  'nothing at all': 'throw undefined',
  'a symbol': 'throw Symbol("s")',
  'what has no end when it becomes a text': 'throw { toString() { while (true); } }',
}

test.each(Object.entries(strange))('L1: a join that throws %s is told', async (_, code) => {
  const { laws, failures } = await runOn(joining(code), steps)
  expect(laws).toContain('L1')
  expect(failures).toHaveLength(2)
})

test.each(Object.entries(strange))(
  'code that throws %s when it is loaded is refused',
  async (_, code) => {
    await expect(
      runOn(`${code}\n${synchronous}`.replace('(e as any)', 'e'), steps),
    ).rejects.toThrow(/badCode .*"threw"/)
  },
)

test.each(['queueMicrotask', 'process.nextTick', 'setImmediate'])(
  'L1: what is thrown in a task of %s is told with its line',
  async (later) => {
    const { laws, failures } = await runOn(
      joining(`${later}(() => { throw new Error('later') });`),
      steps,
    )
    expect(laws).toContain('L1')
    expect(failures).toContainEqual({ where: 'timer', line: joinLine, message: 'later' })
  },
)

test('a thousand timers, and a timer that asks for itself, come to an end', async () => {
  const { laws } = await runOn(
    joining('for (let i = 0; i < 1000; i++) setTimeout(() => ws.readyState, i);'),
    steps,
  )
  expect(laws).toEqual([])
  const again = await runOn(joining('const f = () => setTimeout(f, 0); f();'), steps)
  expect(again.laws).toEqual(['L2'])
})

test('what code of one world does to what all share is put right for the next', async () => {
  const spoiling = joining(
    'Map.prototype.get = () => undefined; JSON.stringify = () => "{}"; Array.prototype.filter = () => [];',
  )
  await runOn(spoiling, steps)
  const { laws, failures } = await runOn(synchronous, steps)
  expect([laws, failures]).toEqual([[], []])
})

test('code that asks its process to exit goes on, and so does this one', async () => {
  const { laws } = await runOn(joining('process.exit(3);'), steps)
  expect(laws).toEqual([])
})

test('L4: a thenable that never settles is waited for as a promise is', async () => {
  const never = hidden.replace(
    'await new Promise((resolve) => setTimeout(resolve, 20))',
    'await { then() {} }',
  )
  const { laws } = await runOn(never, [alice, join('alice'), say('alice')])
  expect(laws).toContain('L4')
})
