import { expect, test } from 'vitest'
import { bringing } from '#brought/bringServer.ts'
import { LocalHost } from '#host/localHost.ts'
import { lastLineOf } from '#reading/lines/lastLine.ts'
import { linesAt } from '#reading/lines/linesAt.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { traceHash } from '#trace/traceHash.ts'
import { codeLineRun } from './codeLineRun.ts'

const source = `export class Rooms {
  rooms = new Map()
  connect(ws) {}
  async joinRoom(ws, room) {
    await this.allowed(ws)
    if (!this.rooms.has(room)) this.rooms.set(room, new Set())
    this.rooms.get(room).add(ws)
  }
  async allowed() {}
  disconnect(ws) {
    for (const members of this.rooms.values()) members.delete(ws)
  }
  broadcast(room, message, except) {
    for (const ws of this.rooms.get(room) ?? []) if (ws !== except) ws.send(message)
  }
}
`

/** A leave that forgets where somebody is. */
const oneWay = `export class Rooms {
  rooms = new Map()
  connectionRooms = new Map()
  connect(ws) { this.connectionRooms.set(ws, new Set()) }
  joinRoom(ws, room) {
    this.rooms.set(room, (this.rooms.get(room) ?? new Set()).add(ws))
    this.connectionRooms.get(ws).add(room)
  }
  leaveRoom(ws, room) {
    this.rooms.get(room).delete(ws)
  }
  broadcast(room, message, except) {
    for (const ws of this.rooms.get(room) ?? []) if (ws !== except) ws.send(message)
  }
}
`

/** Alice is let in by the endpoint, held in the manager's own await, and gone when that goes on. */
const steps = [
  { do: 'connect', client: 'alice' },
  { do: 'hold', client: 'alice', what: 'await' },
  { do: 'join', client: 'alice', room: 'general' },
  { do: 'release', client: 'alice', what: 'await', count: 1 },
  { do: 'close', client: 'alice' },
  { do: 'release', client: 'alice' },
]

function scenario() {
  const parsed = parseScenario({ roomscope: 1, server: { source, name: 'mine.ts' }, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const bring = bringing()

test('a run for the lines of code that was brought is the run itself, event by event', async () => {
  const { trace } = await codeLineRun(scenario(), bring)
  const { result } = await new LocalHost(emptyScenario(), { bring }).runOnly(scenario())
  expect(traceHash(trace)).toBe(result.traceHash)
})

test('an await that is held is a line that waits, until it goes on', async () => {
  const run = await codeLineRun(scenario(), bring)
  const closed = run.trace.findIndex((event) => event.kind === 'closed' && event.end === 'server')
  expect([...linesAt(run, run.trace, closed).waiting]).toEqual(['mine.ts:5'])
  expect(linesAt(run, run.trace, closed).ran).toContain('mine.ts:11')
  expect([...linesAt(run, run.trace, run.trace.length - 1).waiting]).toEqual([])
})

test('what is kept wrong (S1) is met in what changed it, not in what told the others of it', async () => {
  const leaves = { do: 'leave', client: 'alice', room: 'general' }
  const parsed = parseScenario({
    roomscope: 1,
    server: { source: oneWay, name: 'mine.ts' },
    steps: [steps[0], steps[2], leaves],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const run = await codeLineRun(parsed.scenario, bring)
  const torn = run.trace.find((event) => event.kind === 'violation' && event.law === 'S1')
  expect(torn && lastLineOf(run, run.trace, torn)).toBe('mine.ts:10')
})

test('a ghost (S2) is met in the line that let it in', async () => {
  const run = await codeLineRun(scenario(), bring)
  const ghost = run.trace.find((event) => event.kind === 'violation' && event.law === 'S2')
  expect(ghost && lastLineOf(run, run.trace, ghost)).toBe('mine.ts:7')
})

/** It asks a database, and the connection is gone when the answer comes. */
const slow = `export class Rooms {
  sockets = new Set()
  rooms = {}
  connect(ws) { this.sockets.add(ws) }
  disconnect(ws) {
    this.sockets.delete(ws)
    for (const id in this.rooms) this.rooms[id] = this.rooms[id].filter((one) => one !== ws)
  }
  async joinRoom(ws, room) {
    await this.ask()
    this.rooms[room] ??= []
    this.rooms[room].push(ws)
  }
  async ask() {
    await new Promise((resolve) => setTimeout(resolve, 15))
    return true
  }
  broadcast(room, message, except) {
    for (const ws of this.rooms[room] ?? []) if (ws !== except) ws.send(message)
  }
}
`

test('S2: behind an await the line is the one that made the ghost, whatever happened meanwhile', async () => {
  const steps = [
    { do: 'connect', client: 'alice' },
    { do: 'join', client: 'alice', room: 'r' },
    { do: 'close', client: 'alice', now: true },
  ]
  const parsed = parseScenario({ roomscope: 1, server: { name: 'mine.ts', source: slow }, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const run = await codeLineRun(parsed.scenario, bringing())
  const ghost = run.trace.find((event) => event.kind === 'violation' && event.law === 'S2')
  expect(ghost && lastLineOf(run, run.trace, ghost)).toBe('mine.ts:12')
})
