import { beforeEach, describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { drainResult } from '#reading/result/drainResult.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import { en } from '#words/en/en.ts'
import { saidWords } from '#words/said.ts'
import { advancePlayback } from './commands/advancePlayback.ts'
import { appendStep } from './commands/appendStep.ts'
import {
  closeConnection,
  connectClient,
  dropConnection,
  halfOpenConnection,
  healConnection,
  joinRoom,
  killSocket,
  leaveRoom,
  reconnectClient,
  sendMessage,
  sendRawFrame,
  spawnClients,
  stallClient,
} from './commands/clients.ts'
import { compareWith } from './commands/compareWith.ts'
import { connectHost, hostEnded } from './commands/connectHost.ts'
import { drain } from './commands/drain.ts'
import { filterLog, freezeLog } from './commands/log.ts'
import { goTo, pause, play, setSpeed, stepBack, stepOn } from './commands/play.ts'
import { broadcast, createRoom, removeRoom } from './commands/rooms.ts'
import { bringBack, runScenario, watchScenario } from './commands/runScenario.ts'
import { seek, seekEnd } from './commands/seek.ts'
import { select } from './commands/select.ts'
import { dismissNotice } from './commands/tell.ts'
import { wait } from './commands/wait.ts'
import { initialState } from './initialState.ts'
import { session } from './session.ts'
import { store } from './store.ts'

const now = () => store.getState()

beforeEach(() => {
  session.timeline.reset()
  store.setState(initialState(), true)
  connectHost(new LocalHost(emptyScenario()))
})

/** What the page tells, in words; null when it tells nothing. */
function told(): string | null {
  const { notice } = now()
  return notice && saidWords(en, notice)
}

function first() {
  const parsed = parseScenario(library[0])
  if (!parsed.ok) throw new Error('the first of the library can be read')
  return parsed.scenario
}

describe('doing', () => {
  test('each verb is one step of the live scenario', async () => {
    await connectClient('alice')
    await connectClient('bob', '/ws/room/lobby')
    await spawnClients(2, 'c', ['r'])
    await joinRoom('alice', 'r')
    await leaveRoom('alice', 'r')
    await sendMessage('c1', 'r', 'hi')
    await sendRawFrame('alice', '{}')
    await createRoom('kept', 'Kept', { a: 1 })
    await broadcast('r', 'hear')
    await removeRoom('kept')
    await killSocket('c1')
    await dropConnection('c2')
    await closeConnection('alice', 4000, 'bye')
    await reconnectClient('alice')
    await halfOpenConnection('alice')
    await healConnection('alice')
    await stallClient('bob')
    await wait(50)
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
    await connectClient('a#b')
    expect(now().notice).toMatchObject({ tone: 'error' })
    expect(told()).toContain('no "#"')
    expect(now().scenario.steps).toEqual([])
    expect(now().trace).toEqual([])
    dismissNotice()
    expect(now().notice).toBeNull()
  })

  test('a step that the world refuses, and an error of the server, are told', async () => {
    await connectClient('alice')
    expect(now().notice).toBeNull()
    await connectClient('alice')
    expect(told()).toContain('alice has a connection already')
    await joinRoom('alice', '__proto__')
    expect(told()).toContain('bad_room: the room id __proto__ is reserved')
  })

  test('a step with a time of its own runs the whole scenario again, to the same past', async () => {
    await connectClient('alice')
    await appendStep({ do: 'connect', client: 'bob', now: true })
    const steps = now().trace.filter((event) => event.kind === 'step')
    expect(steps.map(({ at }) => at)).toEqual([0, 0])
    expect(now().scenario.steps).toHaveLength(2)
  })

  test('before the world has started there is a clear error', async () => {
    session.host = null
    await connectClient('alice')
    expect(now().notice).toMatchObject({ tone: 'error', code: 'notStarted' })
  })

  test('a world that ended says so, and that the scenario is kept', () => {
    hostEnded('The worker stopped')
    expect(told()).toContain('The worker stopped. Your scenario is kept')
  })
})

describe('draining', () => {
  test('ends faults, closes everyone, waits, and finds the reference empty', async () => {
    await spawnClients(3, 'c', ['r'])
    await killSocket('c1')
    await halfOpenConnection('c2')
    await dropConnection('c3')
    await drain()
    expect(now().notice).toMatchObject({ tone: 'info', code: 'drained' })
    expect(now().world.registered.size).toBe(0)
  })

  test('closes old connections too, that still stand after a reconnect', async () => {
    await connectClient('zoe')
    await joinRoom('zoe', 'r')
    await reconnectClient('zoe')
    await halfOpenConnection('zoe')
    await reconnectClient('zoe')
    expect(fold(now().trace).registered.size).toBe(3)
    await drain()
    expect(drainResult(now().trace)).toMatchObject({ isEmpty: true, connections: [], entries: [] })
    const closes = now().scenario.steps.filter((step) => 'do' in step && step.do === 'close')
    expect(closes).toEqual([
      { do: 'close', client: 'zoe', connection: 1 },
      { do: 'close', client: 'zoe', connection: 2 },
      { do: 'close', client: 'zoe' },
    ])
  })

  test('tells what a server that leaks has left', async () => {
    await runScenario({ ...emptyScenario(), server: 'empty-room' })
    await spawnClients(1, 'c', ['r'])
    await drain()
    expect(now().notice).toMatchObject({
      tone: 'error',
      code: 'notDrained',
      params: { connections: [], rooms: ['r'], entries: [] },
    })
  })
})

describe('comparing', () => {
  test('runs the steps on another server too, and leaves the live world as it is', async () => {
    await spawnClients(1, 'c', ['r'])
    const { trace, scenario } = now()
    await compareWith('empty-room')
    expect(now().comparison).toMatchObject({ server: 'empty-room', of: scenario })
    expect(now().trace).toBe(trace)
    await leaveRoom('c1', 'r')
    expect(fold(now().trace).rooms.size).toBe(0)
    expect(now().comparison?.of).not.toBe(now().scenario)
    await compareWith('empty-room')
    expect(fold(now().comparison?.trace ?? []).rooms.size).toBe(1)
    await runScenario({ ...now().scenario, server: 'as-written' })
    expect(now().comparison?.server).toBe('empty-room')
  })

  test('a server that is not there is told, and nothing changes', async () => {
    await connectClient('zoe')
    await compareWith('nonsense')
    expect(now().comparison).toBeNull()
    expect(now().notice).toMatchObject({
      tone: 'error',
      code: 'notCompared',
      params: { server: 'nonsense' },
    })
  })
})

describe('running a scenario', () => {
  test('replaces the world and shows its end', async () => {
    await connectClient('zoe')
    const { result } = await runScenario(first())
    expect(result.verdict).toBe('pass')
    expect(now().scenario.name).toBe('First rooms')
    expect(now().playhead).toBe(now().trace.length - 1)
    expect(now().world.clients.has('zoe')).toBe(false)
  })

  test('sets aside what was there, to be brought back', async () => {
    await connectClient('zoe')
    await runScenario(first())
    expect(now().setAside?.steps).toEqual([{ do: 'connect', client: 'zoe' }])
    await runScenario({ ...now().scenario, server: 'echo' })
    expect(now().setAside?.steps).toEqual([{ do: 'connect', client: 'zoe' }])
    await bringBack()
    expect(now().world.clients.has('zoe')).toBe(true)
    expect(now().setAside?.name).toBe('First rooms')
  })

  test('that cannot run rejects, and what was stays', async () => {
    await connectClient('zoe')
    const before = now()
    await expect(runScenario({ ...first(), server: 'nonesuch' })).rejects.toThrow('$.server')
    expect(now()).toEqual(before)
  })

  test('to be watched begins at its beginning, and plays', async () => {
    pause()
    await watchScenario(first())
    expect(now()).toMatchObject({ playhead: -1, playing: true, shownMs: 0 })
  })
})

describe('acting in the past', () => {
  test('cuts off the steps after the one that is shown, and they can be brought back', async () => {
    await connectClient('alice')
    await joinRoom('alice', 'r')
    await joinRoom('alice', 'q')
    const whole = now().scenario.steps
    goTo(now().trace.findIndex((event) => event.kind === 'step' && event.index === 1))
    expect(now().lookingBack).toBe(true)
    await joinRoom('alice', 'other')
    expect(now().scenario.steps).toEqual([
      { do: 'connect', client: 'alice' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'join', client: 'alice', room: 'other' },
    ])
    expect(now()).toMatchObject({ playing: true, lookingBack: false })
    expect(now().notice).toMatchObject({ tone: 'info', code: 'setAside', params: { steps: 1 } })
    expect(now().setAside?.steps).toEqual(whole)
    await bringBack()
    expect([...now().world.rooms.keys()]).toEqual(['r', 'q'])
  })

  test('in the midst of the last step cuts nothing off', async () => {
    await connectClient('alice')
    await joinRoom('alice', 'r')
    goTo(now().trace.length - 2)
    await leaveRoom('alice', 'r')
    expect(now().scenario.steps).toHaveLength(3)
    expect(now().setAside).toBeNull()
  })

  test('what waits while time is held is not the past', async () => {
    await connectClient('alice')
    pause()
    await joinRoom('alice', 'r')
    stepOn()
    expect(now().lookingBack).toBe(false)
    await joinRoom('alice', 'q')
    expect(now().scenario.steps).toHaveLength(3)
  })
})

describe('shown time', () => {
  test('goes to any event and shows the world as it was', async () => {
    await runScenario(first())
    const { trace } = now()
    for (const seq of [40, 3, trace.length - 1, -1, 20]) {
      seek(seq)
      expect(now().world).toEqual(fold(trace, seq))
      expect(now().playhead).toBe(seq)
    }
    seek(-9)
    expect(now().playhead).toBe(-1)
    seek(9999)
    expect(now().playhead).toBe(trace.length - 1)
  })

  test('goes by single events, and holds there', async () => {
    await runScenario(first())
    seek(10)
    play()
    stepOn()
    expect(now()).toMatchObject({ playhead: 11, playing: false })
    stepBack()
    stepBack()
    expect(now().playhead).toBe(9)
    seekEnd()
    stepOn()
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('plays no event before its time, and at last all of them', async () => {
    await watchScenario(first())
    setSpeed(10)
    for (let i = 0; i < 2000 && now().playhead < now().trace.length - 1; i++) {
      advancePlayback(20)
      const { trace, playhead, shownMs } = now()
      expect(trace[playhead]?.at ?? 0).toBeLessThanOrEqual(shownMs)
      expect(trace[playhead + 1]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(shownMs)
    }
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('does not make anyone wait where nothing is on its way', async () => {
    await connectClient('alice')
    seekEnd()
    await wait(30_000)
    await joinRoom('alice', 'r')
    seek(now().trace.findIndex((event) => event.kind === 'step' && event.verb === 'wait'))
    setSpeed(1)
    play()
    advancePlayback(16)
    expect(now().shownMs).toBeGreaterThan(29_000)
  })

  test('what is watched stops where a law breaks first, and goes on from there (S1)', async () => {
    const parsed = parseScenario({
      roomscope: 1,
      server: 'leave-one-way',
      steps: [
        { do: 'connect', client: 'alice' },
        { do: 'join', client: 'alice', room: 'r' },
        { do: 'leave', client: 'alice', room: 'r' },
      ],
    })
    if (!parsed.ok) throw new Error('it is no scenario')
    await watchScenario(parsed.scenario)
    setSpeed(1)
    for (let i = 0; i < 100 && now().playing; i++) advancePlayback(20)
    const stop = now().trace.findIndex(({ kind }) => kind === 'violation')
    expect(now()).toMatchObject({ playhead: stop, playing: false })
    expect(now().selection).toEqual({ kind: 'event', seq: stop })
    play()
    for (let i = 0; i < 100; i++) advancePlayback(20)
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('stands still while it is held, and is at its end at once at speed 0', async () => {
    await watchScenario(first())
    pause()
    advancePlayback(1000)
    expect(now().playhead).toBe(-1)
    play()
    setSpeed(0)
    advancePlayback(1)
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('held, what is done waits to be stepped through', async () => {
    await connectClient('alice')
    pause()
    await joinRoom('alice', 'r')
    const { trace, playhead } = now()
    expect(playhead).toBeLessThan(trace.length - 1)
    expect(trace[playhead + 1]).toMatchObject({ kind: 'step', verb: 'join' })
  })
})

test('the log is narrowed part by part, frozen and let go', async () => {
  await connectClient('alice')
  filterLog({ client: 'alice' })
  filterLog({ kind: 'sent' })
  expect(now().logFilter).toEqual({ client: 'alice', room: null, kind: 'sent' })
  seek(1)
  freezeLog(true)
  expect(now().logFrozenAt).toBe(1)
  freezeLog(false)
  expect(now().logFrozenAt).toBeNull()
})

test('what is chosen is shown, until nothing is', () => {
  select({ kind: 'room', room: 'r' })
  expect(now().selection).toEqual({ kind: 'room', room: 'r' })
  select(null)
  expect(now().selection).toBeNull()
})
