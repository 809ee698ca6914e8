import { afterEach, expect, test } from 'vitest'
import { tellCodeLinesTo } from '#brought/lines/codeRun.ts'
import { compileCode } from '#brought/modules/compileCode.ts'
import { alice, bob, close, join, runOn, say, visit } from './brought.test-support.ts'
import { hidden, plain, synchronous } from './broughtManagers.test-support.ts'

afterEach(() => tellCodeLinesTo(null))

/** It looks a room up before it lets somebody in, and never looks again. */
const late = `export class Rooms {
  rooms = new Map()
  open = new Map()
  connect(ws) { this.open.set(ws, new Set()) }
  disconnect(ws) {
    for (const room of this.open.get(ws)) this.rooms.get(room).delete(ws)
    this.open.delete(ws)
  }
  async joinRoom(ws, room) {
    const members = await this.find(room)
    members.add(ws)
    this.open.get(ws)?.add(room)
  }
  async find(room) {
    if (!this.rooms.has(room)) this.rooms.set(room, new Set())
    return this.rooms.get(room)
  }
  broadcast(room, message, except) {
    for (const ws of this.rooms.get(room) ?? []) if (ws !== except) ws.send(message)
  }
}
`

const held = { do: 'hold', client: 'alice', what: 'await' }
/** What the endpoint awaits comes first. */
const letIn = { do: 'release', client: 'alice', what: 'await', count: 1 }
const release = { do: 'release', client: 'alice' }

test('every await of the code can be held by hand, and what comes meanwhile makes a ghost (S2)', async () => {
  const steps = [alice, bob, join('bob'), held, join('alice'), letIn]
  const { laws, trace } = await runOn(late, [...steps, close('alice'), release])
  expect(trace).toContainEqual(
    expect.objectContaining({ kind: 'awaiting', code: 'line', params: { line: 10 } }),
  )
  expect(laws).toContain('S2')
  const unheld = await runOn(late, [alice, bob, join('bob'), join('alice'), close('alice')])
  expect(unheld.laws).not.toContain('S2')
})

test('an await is held for the connection that the code runs for, and for no other', async () => {
  const { trace } = await runOn(late, [
    alice,
    bob,
    held,
    join('bob'),
    join('alice'),
    letIn,
    say('bob'),
    release,
  ])
  const waiting = trace.filter((event) => event.kind === 'awaiting' && event.code === 'line')
  expect(waiting.map((event) => 'connection' in event && event.connection)).toEqual(['alice#1'])
})

test('what an await throws is thrown where the code awaits it', async () => {
  const source = late
    .replace(
      'const members = await this.find(room)',
      'let members; try { members = await this.find(room) } catch { return }',
    )
    .replace('return this.rooms.get(room)', "throw new Error('no')")
  const { failures } = await runOn(source, [alice, join('alice')])
  expect(failures).toEqual([])
})

test('the lines that run are told, by their numbers in the code as it was written', async () => {
  const ran = new Set<number>()
  tellCodeLinesTo({ ran: (line) => void ran.add(line), waits: () => () => undefined })
  await runOn(late, [alice, join('alice')])
  expect([...ran].sort((one, other) => one - other)).toEqual([4, 10, 11, 12, 15, 16, 19])
})

test.each([
  ['a class', synchronous],
  ['functions', plain],
  ['what waits', hidden],
])('marks change nothing of %s', async (_, source) => {
  expect(compileCode(source).split('\n').length).toBe(source.split('\n').length + 1)
  const { failures, laws } = await runOn(
    source,
    visit.filter((step) => 'do' in step),
  )
  expect([failures, laws]).toEqual([[], []])
})
