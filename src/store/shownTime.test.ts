import { beforeEach, describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { waitMs } from '#store/commands/steps/waitMs.ts'
import { advancePlayback } from '#store/commands/time/advancePlayback.ts'
import { goTo, pause, play, replay, setSpeed, stepBack, stepOn } from '#store/commands/time/play.ts'
import { seek, seekEnd } from '#store/commands/time/seek.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { fold } from '#trace/fold.ts'
import { plainWorld } from '#trace/sharing/plainWorld.test-support.ts'
import { connectClient, joinRoom, leaveRoom } from './commands/clients.ts'
import { bringBack, runScenario, watchScenario } from './commands/runScenario.ts'

let lab: Lab

const now = () => lab.store.getState()

beforeEach(() => {
  lab = createLab(() => new LocalHost(emptyScenario()))
})

function first() {
  const parsed = parseScenario(library[0])
  if (!parsed.ok) throw new Error('the first of the library can be read')
  return parsed.scenario
}

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
  test('begins once more before the first event; shown at once, it waits there', async () => {
    await runScenario(lab, first())
    setSpeed(lab, 1)
    replay(lab)
    expect(now()).toMatchObject({ playhead: -1, playing: true, lookingBack: false })
    setSpeed(lab, 0)
    replay(lab)
    expect(now()).toMatchObject({ playhead: -1, playing: false, lookingBack: true })
  })

  test('goes to any event and shows the world as it was', async () => {
    await runScenario(lab, first())
    const { trace } = now()
    for (const seq of [40, 3, trace.length - 1, -1, 20]) {
      seek(lab, seq)
      expect(plainWorld(now().world)).toEqual(fold(trace, seq))
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
    await waitMs(lab, 30_000)
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
