import { beforeEach, describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { drainResult } from '#reading/result/drainResult.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { appendStep } from '#store/commands/steps/appendStep.ts'
import { drain } from '#store/commands/steps/drain.ts'
import { waitMs } from '#store/commands/steps/waitMs.ts'
import { seek } from '#store/commands/time/seek.ts'
import { hostEnded } from '#store/hostTold.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { fold } from '#trace/fold.ts'
import { en } from '#words/en/en.ts'
import { toldWords } from '#words/said.ts'
import {
  closeConnection,
  connectClient,
  dropConnection,
  halfOpenConnection,
  healConnection,
  joinRoom,
  leaveRoom,
  makeSocketDead,
  reconnectClient,
  sendMessage,
  sendRawFrame,
  spawnClients,
  stallClient,
} from './commands/clients.ts'
import { filterLog, freezeLog } from './commands/log.ts'
import { broadcast, createRoom, removeRoom } from './commands/rooms.ts'
import { runScenario } from './commands/runScenario.ts'
import { select } from './commands/select.ts'
import { dismissNotice } from './commands/tell.ts'

let lab: Lab

const now = () => lab.store.getState()

beforeEach(() => {
  lab = createLab(() => new LocalHost(emptyScenario()))
})

/** What the page tells, in words; null when it tells nothing. */
function told(): string | null {
  const { notice } = now()
  return notice && toldWords(en, notice)
}

describe('doing', () => {
  test('each verb is one step of the live scenario', async () => {
    await connectClient(lab, 'alice')
    await connectClient(lab, 'bob', '/ws/room/lobby')
    await spawnClients(lab, 2, 'c', ['r'])
    await joinRoom(lab, 'alice', 'r')
    await leaveRoom(lab, 'alice', 'r')
    await sendMessage(lab, 'c1', 'r', 'hi')
    await sendRawFrame(lab, 'alice', '{}')
    await createRoom(lab, 'kept', 'Kept', { a: 1 })
    await broadcast(lab, 'r', 'hear')
    await removeRoom(lab, 'kept')
    await makeSocketDead(lab, 'c1')
    await dropConnection(lab, 'c2')
    await closeConnection(lab, 'alice', 4000, 'bye')
    await reconnectClient(lab, 'alice')
    await halfOpenConnection(lab, 'alice')
    await healConnection(lab, 'alice')
    await stallClient(lab, 'bob')
    await waitMs(lab, 50)
    expect(now().scenario.steps).toEqual([
      { do: 'connect', client: 'alice' },
      { do: 'connect', client: 'bob', path: '/ws/room/lobby' },
      { do: 'spawn', count: 2, prefix: 'c', join: ['r'] },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'leave', client: 'alice', room: 'r' },
      { do: 'message', client: 'c1', room: 'r', text: 'hi' },
      { do: 'send', client: 'alice', frame: '{}' },
      { do: 'createRoom', room: 'kept', name: 'Kept', metadata: { a: 1 } },
      { do: 'broadcast', room: 'r', text: 'hear' },
      { do: 'removeRoom', room: 'kept' },
      { do: 'deadSocket', client: 'c1' },
      { do: 'drop', client: 'c2' },
      { do: 'close', client: 'alice', code: 4000, reason: 'bye' },
      { do: 'reconnect', client: 'alice' },
      { do: 'halfOpen', client: 'alice' },
      { do: 'heal', client: 'alice' },
      { do: 'stall', client: 'bob' },
      { do: 'wait', ms: 50 },
    ])
    const again = await new LocalHost(emptyScenario()).run(now().scenario)
    expect(again.trace).toEqual(now().trace)
  })

  test('a step that does not fit is told, and changes nothing', async () => {
    await connectClient(lab, 'a#b')
    expect(now().notice).toMatchObject({ tone: 'error' })
    expect(told()).toContain('no "#"')
    expect(now().scenario.steps).toEqual([])
    expect(now().trace).toEqual([])
    dismissNotice(lab)
    expect(now().notice).toBeNull()
  })

  test('a step that the world refuses, and an error of the server, are told', async () => {
    await connectClient(lab, 'alice')
    expect(now().notice).toBeNull()
    await connectClient(lab, 'alice')
    expect(told()).toContain('alice has a connection already')
    await joinRoom(lab, 'alice', '__proto__')
    expect(told()).toContain('the room id __proto__ is reserved (error bad_room)')
  })

  test('a step with a time of its own runs the whole scenario again, to the same past', async () => {
    await connectClient(lab, 'alice')
    await appendStep(lab, { do: 'connect', client: 'bob', now: true })
    const steps = now().trace.filter((event) => event.kind === 'step')
    expect(steps.map(({ at }) => at)).toEqual([0, 0])
    expect(now().scenario.steps).toHaveLength(2)
  })

  test('a world that ended says so, and that the scenario is kept', () => {
    hostEnded(lab, { code: 'broke', params: { error: 'out of memory' } })
    expect(told()).toContain('The world stopped: out of memory. Your scenario is kept')
  })
})

describe('draining', () => {
  test('ends faults, closes everyone, waits, and finds the reference empty', async () => {
    await spawnClients(lab, 3, 'c', ['r'])
    await makeSocketDead(lab, 'c1')
    await halfOpenConnection(lab, 'c2')
    await dropConnection(lab, 'c3')
    await drain(lab)
    expect(now().notice).toMatchObject({ tone: 'info', code: 'drained' })
    expect(now().world.registered.size).toBe(0)
  })

  test('closes old connections too, that still stand after a reconnect', async () => {
    await connectClient(lab, 'zoe')
    await joinRoom(lab, 'zoe', 'r')
    await reconnectClient(lab, 'zoe')
    await halfOpenConnection(lab, 'zoe')
    await reconnectClient(lab, 'zoe')
    expect(fold(now().trace).registered.size).toBe(3)
    await drain(lab)
    expect(drainResult(now().trace)).toMatchObject({ isEmpty: true, connections: [], entries: [] })
    const closes = now().scenario.steps.filter((step) => 'do' in step && step.do === 'close')
    expect(closes).toEqual([
      { do: 'close', client: 'zoe', connection: 1 },
      { do: 'close', client: 'zoe', connection: 2 },
      { do: 'close', client: 'zoe' },
    ])
  })

  test('tells what a server that leaks has left', async () => {
    await runScenario(lab, { ...emptyScenario(), server: 'empty-room' })
    await spawnClients(lab, 1, 'c', ['r'])
    await drain(lab)
    expect(now().notice).toMatchObject({
      tone: 'error',
      code: 'notDrained',
      params: { connections: [], rooms: ['r'], entries: [] },
    })
  })
})

test('the log is narrowed part by part, frozen and let go', async () => {
  await connectClient(lab, 'alice')
  filterLog(lab, { client: 'alice' })
  filterLog(lab, { kind: 'sent' })
  expect(now().logFilter).toEqual({ client: 'alice', room: null, kind: 'sent' })
  seek(lab, 1)
  freezeLog(lab, true)
  expect(now().logFrozenAt).toBe(1)
  freezeLog(lab, false)
  expect(now().logFrozenAt).toBeNull()
})

test('what is chosen is shown, until nothing is', () => {
  select(lab, { kind: 'room', room: 'r' })
  expect(now().selection).toEqual({ kind: 'room', room: 'r' })
  select(lab, null)
  expect(now().selection).toBeNull()
})
