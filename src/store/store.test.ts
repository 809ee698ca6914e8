import { beforeEach, describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { drainResult } from '#reading/result/drainResult.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { appendStep } from '#store/commands/steps/appendStep.ts'
import { drain } from '#store/commands/steps/drain.ts'
import { wait } from '#store/commands/steps/wait.ts'
import { advancePlayback } from '#store/commands/time/advancePlayback.ts'
import { goTo, pause, play, setSpeed, stepBack, stepOn } from '#store/commands/time/play.ts'
import { seek, seekEnd } from '#store/commands/time/seek.ts'
import { hostEnded } from '#store/hostTold.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { fold } from '#trace/fold.ts'
import { en } from '#words/en/en.ts'
import { saidWords } from '#words/said.ts'
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
import { filterLog, freezeLog } from './commands/log.ts'
import { broadcast, createRoom, removeRoom } from './commands/rooms.ts'
import { bringBack, runScenario, watchScenario } from './commands/runScenario.ts'
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
  return notice && saidWords(en, notice)
}

function first() {
  const parsed = parseScenario(library[0])
  if (!parsed.ok) throw new Error('the first of the library can be read')
  return parsed.scenario
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
    await killSocket(lab, 'c1')
    await dropConnection(lab, 'c2')
    await closeConnection(lab, 'alice', 4000, 'bye')
    await reconnectClient(lab, 'alice')
    await halfOpenConnection(lab, 'alice')
    await healConnection(lab, 'alice')
    await stallClient(lab, 'bob')
    await wait(lab, 50)
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
    expect(told()).toContain('bad_room: the room id __proto__ is reserved')
  })

  test('a step with a time of its own runs the whole scenario again, to the same past', async () => {
    await connectClient(lab, 'alice')
    await appendStep(lab, { do: 'connect', client: 'bob', now: true })
    const steps = now().trace.filter((event) => event.kind === 'step')
    expect(steps.map(({ at }) => at)).toEqual([0, 0])
    expect(now().scenario.steps).toHaveLength(2)
  })

  test('a world that ended says so, and that the scenario is kept', () => {
    hostEnded(lab, 'The worker stopped')
    expect(told()).toContain('The worker stopped. Your scenario is kept')
  })
})

describe('draining', () => {
  test('ends faults, closes everyone, waits, and finds the reference empty', async () => {
    await spawnClients(lab, 3, 'c', ['r'])
    await killSocket(lab, 'c1')
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

describe('comparing', () => {
  test('runs the steps on another server too, and leaves the live world as it is', async () => {
    await spawnClients(lab, 1, 'c', ['r'])
    const { trace, scenario } = now()
    await compareWith(lab, 'empty-room')
    expect(now().comparison).toMatchObject({ server: 'empty-room', of: scenario })
    expect(now().trace).toBe(trace)
    await leaveRoom(lab, 'c1', 'r')
    expect(fold(now().trace).rooms.size).toBe(0)
    expect(now().comparison?.of).not.toBe(now().scenario)
    await compareWith(lab, 'empty-room')
    expect(fold(now().comparison?.trace ?? []).rooms.size).toBe(1)
    await runScenario(lab, { ...now().scenario, server: 'as-written' })
    expect(now().comparison?.server).toBe('empty-room')
  })

  test('a server that is not there is told, and nothing changes', async () => {
    await connectClient(lab, 'zoe')
    await compareWith(lab, 'nonsense')
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
    await connectClient(lab, 'zoe')
    const { result } = await runScenario(lab, first())
    expect(result.verdict).toBe('pass')
    expect(now().scenario.name).toBe('First rooms')
    expect(now().playhead).toBe(now().trace.length - 1)
    expect(now().world.clients.has('zoe')).toBe(false)
  })

  test('sets aside what was there, to be brought back', async () => {
    await connectClient(lab, 'zoe')
    await runScenario(lab, first())
    expect(now().setAside?.steps).toEqual([{ do: 'connect', client: 'zoe' }])
    await runScenario(lab, { ...now().scenario, server: 'echo' })
    expect(now().setAside?.steps).toEqual([{ do: 'connect', client: 'zoe' }])
    await bringBack(lab)
    expect(now().world.clients.has('zoe')).toBe(true)
    expect(now().setAside?.name).toBe('First rooms')
  })

  test('that cannot run rejects, and what was stays', async () => {
    await connectClient(lab, 'zoe')
    const before = now()
    await expect(runScenario(lab, { ...first(), server: 'nonesuch' })).rejects.toThrow('$.server')
    expect(now()).toEqual(before)
  })

  test('to be watched begins at its beginning, and plays', async () => {
    pause(lab)
    await watchScenario(lab, first())
    expect(now()).toMatchObject({ playhead: -1, playing: true, shownMs: 0 })
  })
})

describe('acting in the past', () => {
  test('cuts off the steps after the one that is shown, and they can be brought back', async () => {
    await connectClient(lab, 'alice')
    await joinRoom(lab, 'alice', 'r')
    await joinRoom(lab, 'alice', 'q')
    const whole = now().scenario.steps
    goTo(
      lab,
      now().trace.findIndex((event) => event.kind === 'step' && event.index === 1),
    )
    expect(now().lookingBack).toBe(true)
    await joinRoom(lab, 'alice', 'other')
    expect(now().scenario.steps).toEqual([
      { do: 'connect', client: 'alice' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'join', client: 'alice', room: 'other' },
    ])
    expect(now()).toMatchObject({ playing: true, lookingBack: false })
    expect(now().notice).toMatchObject({ tone: 'info', code: 'setAside', params: { steps: 1 } })
    expect(now().setAside?.steps).toEqual(whole)
    await bringBack(lab)
    expect([...now().world.rooms.keys()]).toEqual(['r', 'q'])
  })

  test('in the midst of the last step cuts nothing off', async () => {
    await connectClient(lab, 'alice')
    await joinRoom(lab, 'alice', 'r')
    goTo(lab, now().trace.length - 2)
    await leaveRoom(lab, 'alice', 'r')
    expect(now().scenario.steps).toHaveLength(3)
    expect(now().setAside).toBeNull()
  })

  test('what waits while time is held is not the past', async () => {
    await connectClient(lab, 'alice')
    pause(lab)
    await joinRoom(lab, 'alice', 'r')
    stepOn(lab)
    expect(now().lookingBack).toBe(false)
    await joinRoom(lab, 'alice', 'q')
    expect(now().scenario.steps).toHaveLength(3)
  })
})

describe('shown time', () => {
  test('goes to any event and shows the world as it was', async () => {
    await runScenario(lab, first())
    const { trace } = now()
    for (const seq of [40, 3, trace.length - 1, -1, 20]) {
      seek(lab, seq)
      expect(now().world).toEqual(fold(trace, seq))
      expect(now().playhead).toBe(seq)
    }
    seek(lab, -9)
    expect(now().playhead).toBe(-1)
    seek(lab, 9999)
    expect(now().playhead).toBe(trace.length - 1)
  })

  test('goes by single events, and holds there', async () => {
    await runScenario(lab, first())
    seek(lab, 10)
    play(lab)
    stepOn(lab)
    expect(now()).toMatchObject({ playhead: 11, playing: false })
    stepBack(lab)
    stepBack(lab)
    expect(now().playhead).toBe(9)
    seekEnd(lab)
    stepOn(lab)
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('plays no event before its time, and at last all of them', async () => {
    await watchScenario(lab, first())
    setSpeed(lab, 10)
    for (let i = 0; i < 2000 && now().playhead < now().trace.length - 1; i++) {
      advancePlayback(lab, 20)
      const { trace, playhead, shownMs } = now()
      expect(trace[playhead]?.at ?? 0).toBeLessThanOrEqual(shownMs)
      expect(trace[playhead + 1]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(shownMs)
    }
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('does not make anyone wait where nothing is on its way', async () => {
    await connectClient(lab, 'alice')
    seekEnd(lab)
    await wait(lab, 30_000)
    await joinRoom(lab, 'alice', 'r')
    seek(
      lab,
      now().trace.findIndex((event) => event.kind === 'step' && event.verb === 'wait'),
    )
    setSpeed(lab, 1)
    play(lab)
    advancePlayback(lab, 16)
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
    await watchScenario(lab, parsed.scenario)
    setSpeed(lab, 1)
    for (let i = 0; i < 100 && now().playing; i++) advancePlayback(lab, 20)
    const stop = now().trace.findIndex(({ kind }) => kind === 'violation')
    expect(now()).toMatchObject({ playhead: stop, playing: false })
    expect(now().selection).toEqual({ kind: 'event', seq: stop })
    play(lab)
    for (let i = 0; i < 100; i++) advancePlayback(lab, 20)
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('stands still while it is held, and is at its end at once at speed 0', async () => {
    await watchScenario(lab, first())
    pause(lab)
    advancePlayback(lab, 1000)
    expect(now().playhead).toBe(-1)
    play(lab)
    setSpeed(lab, 0)
    advancePlayback(lab, 1)
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('held, what is done waits to be stepped through', async () => {
    await connectClient(lab, 'alice')
    pause(lab)
    await joinRoom(lab, 'alice', 'r')
    const { trace, playhead } = now()
    expect(playhead).toBeLessThan(trace.length - 1)
    expect(trace[playhead + 1]).toMatchObject({ kind: 'step', verb: 'join' })
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
