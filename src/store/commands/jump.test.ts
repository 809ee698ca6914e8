import { beforeEach, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { initialState } from '#store/initialState.ts'
import { session } from '#store/session.ts'
import { store } from '#store/store.ts'
import { advancePlayback } from './advancePlayback.ts'
import { connectClient, joinRoom, leaveRoom, sendMessage } from './clients.ts'
import { connectHost } from './connectHost.ts'
import { goToFirst, nextProblem, nextStep, previousProblem, previousStep } from './jump.ts'
import { changeSpeed, playBackwards, setSpeed, speeds } from './play.ts'
import { runScenario } from './runScenario.ts'
import { seekEnd } from './seek.ts'
import { wait } from './wait.ts'

const now = () => store.getState()
const shown = () => now().trace[now().playhead]

beforeEach(async () => {
  session.timeline.reset()
  store.setState(initialState(), true)
  connectHost(new LocalHost(emptyScenario()))
  await runScenario({ ...emptyScenario(), server: 'echo' })
  await connectClient('alice')
  await joinRoom('alice', 'r')
  await wait(20_000)
  await sendMessage('alice', 'r', 'hi')
  await sendMessage('alice', 'r', 'ho')
  seekEnd()
})

test('steps are gone through one by one, to before the first and to the newest event', () => {
  for (const index of [4, 3, 2, 1, 0]) {
    previousStep()
    expect(shown()).toMatchObject({ kind: 'step', index })
  }
  previousStep()
  expect(now().playhead).toBe(-1)
  for (const index of [0, 1, 2, 3, 4]) {
    nextStep()
    expect(shown()).toMatchObject({ kind: 'step', index })
  }
  nextStep()
  expect(now().playhead).toBe(now().trace.length - 1)
})

test('problems are gone through, and chosen; where there is no other, nothing moves', async () => {
  await runScenario({ ...emptyScenario(), server: 'empty-room' })
  await connectClient('alice')
  for (const room of ['r', 's']) {
    await joinRoom('alice', room)
    await leaveRoom('alice', room)
  }
  goToFirst()
  previousProblem()
  expect(now().playhead).toBe(-1)
  nextProblem()
  const first = now().playhead
  expect(shown()).toMatchObject({ kind: 'violation', law: 'S3' })
  expect(now().selection).toEqual({ kind: 'event', seq: first })
  nextProblem()
  const second = now().playhead
  expect(second).toBeGreaterThan(first)
  nextProblem()
  expect(now().playhead).toBe(second)
  previousProblem()
  expect(now().playhead).toBe(first)
})

test('backwards, no event is shown that shown time has not reached, and none is waited for in quiet', () => {
  setSpeed(10)
  playBackwards()
  let pictures = 0
  while (now().playing && pictures < 2000) {
    advancePlayback(20)
    pictures++
    const { trace, playhead, shownMs } = now()
    expect(trace[playhead]?.at ?? 0).toBeLessThanOrEqual(shownMs)
    expect(trace[playhead + 1]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(shownMs)
  }
  expect(now()).toMatchObject({ playhead: -1, playing: false, backwards: false })
  expect(pictures).toBeLessThan(500)
})

test('backwards at once is the beginning', () => {
  setSpeed(0)
  playBackwards()
  advancePlayback(1)
  expect(now()).toMatchObject({ playhead: -1, playing: false })
})

test('speed goes from slow motion to at once, and stops at either end', () => {
  for (const speed of speeds) {
    setSpeed(speed)
    expect(now().speed).toBe(speed)
  }
  changeSpeed(1)
  expect(now().speed).toBe(0)
  changeSpeed(-1)
  expect(now().speed).toBe(0.1)
})
