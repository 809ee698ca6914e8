import { beforeEach, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { connectClient, joinRoom, leaveRoom, sendMessage } from '#store/commands/clients.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { waitMs } from '#store/commands/steps/waitMs.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { advancePlayback } from './advancePlayback.ts'
import { goToFirst, nextProblem, nextStep, previousProblem, previousStep } from './jump.ts'
import { changeSpeed, playBackwards, setSpeed, speeds } from './play.ts'
import { seekEnd } from './seek.ts'

let lab: Lab

const now = () => lab.store.getState()
const shown = () => now().trace[now().playhead]

beforeEach(async () => {
  lab = createLab(() => new LocalHost(emptyScenario()))
  await runScenario(lab, { ...emptyScenario(), server: 'echo' })
  await connectClient(lab, 'alice')
  await joinRoom(lab, 'alice', 'r')
  await waitMs(lab, 20_000)
  await sendMessage(lab, 'alice', 'r', 'hi')
  await sendMessage(lab, 'alice', 'r', 'ho')
  seekEnd(lab)
})

test('steps are gone through one by one, to before the first and to the newest event', () => {
  for (const index of [4, 3, 2, 1, 0]) {
    previousStep(lab)
    expect(shown()).toMatchObject({ kind: 'step', index })
  }
  previousStep(lab)
  expect(now().playhead).toBe(-1)
  for (const index of [0, 1, 2, 3, 4]) {
    nextStep(lab)
    expect(shown()).toMatchObject({ kind: 'step', index })
  }
  nextStep(lab)
  expect(now().playhead).toBe(now().trace.length - 1)
})

test('problems are gone through, and chosen; where there is no other, nothing moves', async () => {
  await runScenario(lab, { ...emptyScenario(), server: 'empty-room' })
  await connectClient(lab, 'alice')
  for (const room of ['r', 's']) {
    await joinRoom(lab, 'alice', room)
    await leaveRoom(lab, 'alice', room)
  }
  goToFirst(lab)
  previousProblem(lab)
  expect(now().playhead).toBe(-1)
  nextProblem(lab)
  const first = now().playhead
  expect(shown()).toMatchObject({ kind: 'violation', law: 'S3' })
  expect(now().selection).toEqual({ kind: 'event', seq: first })
  nextProblem(lab)
  const second = now().playhead
  expect(second).toBeGreaterThan(first)
  nextProblem(lab)
  expect(now().playhead).toBe(second)
  previousProblem(lab)
  expect(now().playhead).toBe(first)
})

test('backwards, no event is shown that shown time has not reached, and none is waited for in quiet', () => {
  setSpeed(lab, 10)
  playBackwards(lab)
  let pictures = 0
  while (now().playing && pictures < 2000) {
    advancePlayback(lab, 20)
    pictures++
    const { trace, playhead, shownMs } = now()
    expect(trace[playhead]?.at ?? 0).toBeLessThanOrEqual(shownMs)
    expect(trace[playhead + 1]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(shownMs)
  }
  expect(now()).toMatchObject({ playhead: -1, playing: false, backwards: false })
  expect(pictures).toBeLessThan(500)
})

test('backwards at once is the beginning', () => {
  setSpeed(lab, 0)
  playBackwards(lab)
  advancePlayback(lab, 1)
  expect(now()).toMatchObject({ playhead: -1, playing: false })
})

test('speed goes from slow motion to at once, and stops at either end', () => {
  for (const speed of speeds) {
    setSpeed(lab, speed)
    expect(now().speed).toBe(speed)
  }
  changeSpeed(lab, 1)
  expect(now().speed).toBe(0)
  changeSpeed(lab, -1)
  expect(now().speed).toBe(0.1)
})
