import { beforeEach, describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { stepMoments } from '#reading/events/stepMoments.ts'
import { expectationsOf } from '#reading/result/expectations.ts'
import type { Selection } from '#reading/selection.ts'
import { emptyScenario, insertSteps, replaceStep } from '#scenario/editScenario.ts'
import type { ExpectStep, Scenario } from '#scenario/format.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { moveStepBy, removeStepAt } from '#store/commands/steps/editSteps.ts'
import { expectThis } from '#store/commands/steps/expectThis.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import { toldWords } from '#words/said.ts'
import { stepWhy } from '#words/steps/stepWhy.ts'
import { editScenario } from './commands/editScenario.ts'
import { runForResult, runScenario } from './commands/runScenario.ts'
import { select } from './commands/select.ts'

let lab: Lab

const now = () => lab.store.getState()
const words = () => now().scenario.steps.map((step) => ('do' in step ? step.do : step.expect))

/** What the page tells, in words; null when it tells nothing. */
function told(): string | null {
  const { notice } = now()
  return notice && toldWords(en, notice)
}

function scenarioOf(value: object): Scenario {
  const parsed = parseScenario({ roomscope: 1, ...value })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const three = scenarioOf({
  steps: [
    { do: 'connect', client: 'alice' },
    { do: 'join', client: 'alice', room: 'general' },
    { do: 'removeRoom', room: 'nowhere' },
    { expect: 'members', room: 'general', clients: [] },
  ],
})

beforeEach(async () => {
  lab = createLab(() => new LocalHost(emptyScenario()))
  await runScenario(lab, three)
})

describe('steps', () => {
  test('each step has its moment and its outcome', () => {
    const moments = stepMoments(now().trace)
    expect(moments.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused', 'failed'])
    expect(moments[3]?.endSeq).toBe(now().trace.length - 1)
    const [, , refused, failed] = moments.map((moment) => stepWhy(en, moment))
    expect(failed).toBe('found ["alice"]')
    expect(refused).toContain('nowhere')
  })

  test('choosing one shows the world in which it has come to rest', () => {
    goToStep(lab, 1)
    expect(now().world.step).toBe(1)
    expect(now().world.rooms.get('general')?.members.size).toBe(1)
    expect(now().lookingBack).toBe(true)
    goToStep(lab, 3)
    expect(now().lookingBack).toBe(false)
    goToStep(lab, 99)
    expect(now().world.step).toBe(3)
  })

  test('an edit runs the scenario again; the playhead stays with the step, the choice stays', async () => {
    select(lab, { kind: 'room', room: 'general' })
    const edited = replaceStep(three, 1, { do: 'join', client: 'alice', room: 'random' })
    await editScenario(lab, edited, 1)
    expect([...now().world.rooms.keys()]).toEqual(['random'])
    expect(now().world.step).toBe(1)
    expect(now().selection).toEqual({ kind: 'room', room: 'general' })
  })

  test('an edit that does not fit is refused with the place, and changes nothing', async () => {
    const before = now()
    await removeStepAt(lab, 0)
    expect(now().notice).toMatchObject({ tone: 'error', code: 'notChanged' })
    expect(told()).toContain('$.steps[0].client: found "alice"')
    await moveStepBy(lab, 0, 1)
    expect(told()).toContain('$.steps[0].client')
    await expect(
      editScenario(lab, insertSteps(three, 2, { do: 'wait', ms: 1, at: 0 }), 2),
    ).rejects.toThrow('$.steps[2].at: past')
    expect({ ...now(), notice: null }).toEqual({ ...before, notice: null })
  })

  test('a step is moved and removed, the playhead with it', async () => {
    await moveStepBy(lab, 2, -1)
    expect(words()).toEqual(['connect', 'removeRoom', 'join', 'members'])
    expect(now().world.step).toBe(1)
    await moveStepBy(lab, 0, -1)
    await removeStepAt(lab, 1)
    expect(words()).toEqual(['connect', 'join', 'members'])
    expect(now().world.step).toBe(1)
    await removeStepAt(lab, 2)
    await removeStepAt(lab, 1)
    await removeStepAt(lab, 0)
    expect(now()).toMatchObject({ trace: [], playhead: -1 })
  })

  test('the same edit gives the same trace', async () => {
    const edited = insertSteps(three, 1, { do: 'connect', client: 'bob' })
    await editScenario(lab, edited, 1)
    const { trace } = now()
    await editScenario(lab, three, 1)
    await editScenario(lab, edited, 1)
    expect(now().trace).toEqual(trace)
  })
})

describe('expect this', () => {
  test('an expectation in the middle of a race leaves the race what it is', async () => {
    const race = scenarioOf({
      steps: [
        { do: 'connect', client: 'alice' },
        { do: 'join', client: 'alice', room: 'general' },
        { do: 'message', client: 'alice', room: 'general', text: 'hi', now: true },
        { do: 'drop', client: 'alice', at: 90 },
      ],
    })
    await runScenario(lab, race)
    const happened = () => now().trace.filter(({ kind }) => kind === 'closed' || kind === 'sent')
    const before = happened().map(({ at }) => at)
    goToStep(lab, 1)
    await expectThis(lab, { expect: 'members', room: 'general', clients: [] })
    expect(now().scenario.steps[2]).toMatchObject({ now: true })
    goToStep(lab, 3)
    await expectThis(lab, { expect: 'members', room: 'general', clients: ['alice'] })
    expect(now().scenario.steps[4]).toMatchObject({ at: 90 })
    expect(happened().map(({ at }) => at)).toEqual(before)
  })

  test.each(library.map((entry) => [entry.name, entry] as const))(
    '“%s”: all that is offered after any step holds',
    async (_name, entry) => {
      const scenario = scenarioOf(entry)
      await runScenario(lab, scenario)
      const { trace } = now()
      const steps = stepMoments(trace).flatMap(({ endSeq }, index) => {
        const step = scenario.steps[index]
        const next = scenario.steps[index + 1]
        if (!step) return []
        const when = next?.now ? { now: true } : next?.at === undefined ? {} : { at: next.at }
        const expected = offered(trace, endSeq).map((expectation) => ({ ...expectation, ...when }))
        return [step, ...expected]
      })
      const result = await runForResult(lab, scenarioOf({ ...scenario, steps }))
      expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
      expect(result.expectations.length).toBeGreaterThan(scenario.steps.length)
    },
  )
})

/** For every subject there is in the world then. */
function offered(trace: readonly TraceEvent[], seq: number) {
  const world = fold(trace, seq)
  const subjects: (Selection | null)[] = [
    null,
    ...[...world.clients.values()].map(
      (connection): Selection => ({ kind: 'connection', connection }),
    ),
    ...[...world.rooms.keys()].map((room): Selection => ({ kind: 'room', room })),
    { kind: 'event', seq },
  ]
  return subjects.flatMap((subject): readonly ExpectStep[] => expectationsOf(world, trace, subject))
}
