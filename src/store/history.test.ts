import { beforeEach, describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { drain } from '#store/commands/steps/drain.ts'
import { removeStepAt } from '#store/commands/steps/editSteps.ts'
import { redo, undo } from '#store/commands/steps/undo.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { goTo } from '#store/commands/time/play.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { traceHash } from '#trace/traceHash.ts'
import { connectClient, joinRoom, leaveRoom, sendMessage } from './commands/clients.ts'
import { runScenario } from './commands/runScenario.ts'
import { historyMax, noHistory, remembered } from './history.ts'

let lab: Lab

const now = () => lab.store.getState()
const hash = () => traceHash(now().trace)

beforeEach(() => {
  lab = createLab(() => new LocalHost(emptyScenario()))
})

describe('undo and redo', () => {
  test('go back and forth through every act, each time to the same trace', async () => {
    const acts = [
      () => connectClient(lab, 'alice'),
      () => joinRoom(lab, 'alice', 'r'),
      () => connectClient(lab, 'bob'),
      () => joinRoom(lab, 'bob', 'r'),
      () => sendMessage(lab, 'bob', 'r', 'hi'),
      () => runScenario(lab, { ...now().scenario, server: 'echo' }),
    ]
    const hashes = [hash()]
    for (const act of acts) {
      await act()
      hashes.push(hash())
    }
    expect(new Set(hashes).size).toBe(hashes.length)
    for (const before of hashes.slice(0, -1).reverse()) {
      await undo(lab)
      expect(hash()).toBe(before)
    }
    expect(now().history.past).toEqual([])
    for (const after of hashes.slice(1)) {
      await redo(lab)
      expect(hash()).toBe(after)
    }
    expect(now().scenario.server).toBe('echo')
    expect(now().history.future).toEqual([])
  })

  test('a fork is one act: taken back, the future that was set aside is there again', async () => {
    await connectClient(lab, 'alice')
    await joinRoom(lab, 'alice', 'r')
    await joinRoom(lab, 'alice', 'q')
    const whole = hash()
    goTo(
      lab,
      now().trace.findIndex((event) => event.kind === 'step' && event.index === 1),
    )
    await joinRoom(lab, 'alice', 'other')
    const forked = hash()
    await undo(lab)
    expect(hash()).toBe(whole)
    await redo(lab)
    expect(hash()).toBe(forked)
    await leaveRoom(lab, 'alice', 'r')
    expect(now().history.future).toEqual([])
  })

  test('an edit that is taken back in the past leaves the moment, and what is chosen', async () => {
    await connectClient(lab, 'alice')
    await joinRoom(lab, 'alice', 'r')
    await joinRoom(lab, 'alice', 'q')
    await joinRoom(lab, 'alice', 'p')
    lab.store.setState({ selection: { kind: 'room', room: 'r' } })
    goToStep(lab, 1)
    await removeStepAt(lab, 1)
    await undo(lab)
    expect(now().world.step).toBe(1)
    expect(now().selection).toEqual({ kind: 'room', room: 'r' })
    expect(now().lookingBack).toBe(true)
    seekEnd(lab)
    await joinRoom(lab, 'alice', 's')
    await undo(lab)
    expect(now().playhead).toBe(now().trace.length - 1)
  })

  test('draining is one act', async () => {
    await connectClient(lab, 'alice')
    const before = hash()
    await drain(lab)
    await undo(lab)
    expect(hash()).toBe(before)
  })

  test('a scenario whose steps have times of their own comes back as it was', async () => {
    const parsed = parseScenario({
      roomscope: 1,
      steps: [
        { do: 'connect', client: 'a' },
        { do: 'join', client: 'a', room: 'r', now: true },
      ],
    })
    if (!parsed.ok) throw new Error('it can be read')
    await runScenario(lab, parsed.scenario)
    const before = hash()
    await connectClient(lab, 'b')
    await undo(lab)
    expect(hash()).toBe(before)
  })

  test('two in a row, before the first is done, take back two acts', async () => {
    await connectClient(lab, 'alice')
    await connectClient(lab, 'bob')
    await Promise.all([undo(lab), undo(lab)])
    expect(now().scenario.steps).toEqual([])
    await undo(lab)
    expect(now().scenario.steps).toEqual([])
    expect(now().notice).toBeNull()
  })

  test('what was refused is no act', async () => {
    await connectClient(lab, 'alice')
    await connectClient(lab, 'a#b')
    expect(now().history.past).toHaveLength(1)
  })

  test('beyond historyMax the oldest act is forgotten, and that is told', async () => {
    let history = noHistory
    for (let i = 0; i < historyMax; i++) history = remembered(history, emptyScenario())
    expect(history).toMatchObject({ past: { length: historyMax }, isCut: false })
    history = remembered(history, emptyScenario())
    expect(history).toMatchObject({ past: { length: historyMax }, isCut: true })
    lab.store.setState({ history: { past: [], future: [], isCut: true } })
    await undo(lab)
    expect(now().notice).toMatchObject({ code: 'noMoreUndo', params: { max: historyMax } })
  })
})
