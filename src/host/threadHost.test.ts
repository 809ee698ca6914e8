import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Step } from '#scenario/format.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { type WhyNotDone, whyNotDone } from '#scenario/problems/notDone.ts'
import { LocalHost } from './localHost.ts'
import { type Thread, ThreadHost } from './threadHost.ts'
import type { Answer, Ask, Part, Progress, Stop } from './workerMessages.ts'

/** A thread that is told, by the test, what to answer. */
class HandThread implements Thread {
  onmessage: Thread['onmessage'] = null
  onerror: Thread['onerror'] = null
  onmessageerror: Thread['onmessageerror'] = null
  readonly asked: (Ask | Stop)[] = []
  isOver = false

  postMessage(message: Ask | Stop): void {
    this.asked.push(message)
  }

  terminate(): void {
    this.isOver = true
  }

  says(data: Answer | Part | Progress): void {
    this.onmessage?.({ data } as MessageEvent<Answer | Part | Progress>)
  }

  breaks(message?: string): void {
    this.onerror?.({ message } as ErrorEvent)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function begin() {
  const threads: HandThread[] = []
  const start = () => {
    const thread = new HandThread()
    threads.push(thread)
    return thread
  }
  const ended: WhyNotDone[] = []
  const progress: (number | null)[] = []
  const host = new ThreadHost({
    start,
    onProgress: (events) => progress.push(events),
    onEnded: (why) => ended.push(why),
    limits: { runSilenceMsMax: 5000, stopMsMax: 2000 },
  })
  return { host, threads, ended, progress }
}

const alice: Step = { do: 'connect', client: 'alice' }
const failure = (work: Promise<unknown>) => work.then(String, whyNotDone)

test('a call that waits for a thread that breaks ends with an error, and the next finds a new one', async () => {
  const { host, threads, ended } = begin()
  const run = failure(host.run(emptyScenario()))
  threads[0]?.breaks('out of memory')
  const why = { code: 'broke', params: { error: 'out of memory' } }
  expect(await run).toEqual(why)
  expect(ended).toEqual([why])
  expect(threads[0]?.isOver).toBe(true)
  void host.run(emptyScenario())
  expect(threads[1]?.asked).toMatchObject([{ call: 'run' }])
})

test('a thread that was never there says nothing, and that is what is told', async () => {
  const { host, threads } = begin()
  const run = failure(host.run(emptyScenario()))
  threads[0]?.breaks()
  expect(await run).toEqual({ code: 'notLoaded', params: {} })
})

test('what was wrong with a scenario comes out of the thread as it went in', async () => {
  const { host, threads } = begin()
  const run = host.run(emptyScenario())
  const problems = [{ where: '$.server', code: 'codeNotRun', params: {} } as const]
  threads[0]?.says({ id: 0, ok: false, why: { code: 'invalid', params: { problems } } })
  await expect(run).rejects.toBeInstanceOf(InvalidScenario)
  await expect(run).rejects.toMatchObject({ problems })
})

test.each(['[{"seq":', '{"length":1e9}'])(
  'a thread whose events cannot be read is ended: %s',
  async (part) => {
    const { host, threads, ended } = begin()
    const run = failure(host.run(emptyScenario()))
    threads[0]?.says({ id: 0, part })
    expect(await run).toEqual({ code: 'unreadable', params: {} })
    expect(ended).toEqual([{ code: 'unreadable', params: {} }])
    expect(threads[0]?.isOver).toBe(true)
  },
)

test('the live scenario is played again in the new thread, before the next step', async () => {
  const { host, threads } = begin()
  const run = host.run({ ...emptyScenario(), steps: [alice] })
  threads[0]?.says({ id: 0, ok: true, value: null })
  await run
  const step = host.step({ do: 'connect', client: 'bob' })
  threads[0]?.says({ id: 1, ok: true, value: [] })
  await step
  threads[0]?.breaks('gone')
  void host.step({ do: 'connect', client: 'carol' })
  expect(threads[1]?.asked).toMatchObject([
    { call: 'run', scenario: { steps: [alice, { client: 'bob' }] } },
  ])
  threads[1]?.says({ id: 2, ok: true, value: null })
  await vi.waitFor(() => expect(threads[1]?.asked).toHaveLength(2))
  expect(threads[1]?.asked[1]).toMatchObject({ call: 'steps', steps: [{ client: 'carol' }] })
})

test('a world at work that says nothing is given up; one that tells its progress is not', async () => {
  const { host, threads, progress } = begin()
  const run = failure(host.run(emptyScenario()))
  vi.advanceTimersByTime(4000)
  threads[0]?.says({ events: 12 })
  vi.advanceTimersByTime(4000)
  expect(threads[0]?.isOver).toBe(false)
  vi.advanceTimersByTime(1000)
  expect(await run).toEqual({ code: 'silent', params: { seconds: 5 } })
  expect(progress).toEqual([12, null])
})

test('a world that has nothing to do may be silent', () => {
  const { threads } = begin()
  vi.advanceTimersByTime(60_000)
  expect(threads[0]?.isOver).toBe(false)
})

test('who is told to stop and does not is ended', async () => {
  const { host, threads } = begin()
  const run = failure(host.run(emptyScenario()))
  host.stop()
  expect(threads[0]?.asked.at(-1)).toEqual({ call: 'stop' })
  vi.advanceTimersByTime(2000)
  expect(await run).toEqual({ code: 'unstopped', params: {} })
})

test('who stops in time hands over what there is', async () => {
  const { host, threads, ended } = begin()
  const run = host.run(emptyScenario())
  host.stop()
  const reading = 'what there is'
  threads[0]?.says({ id: 0, ok: true, value: { reading } })
  expect(await run).toEqual({ reading, trace: [] })
  vi.advanceTimersByTime(60_000)
  expect(ended).toEqual([])
})

test('a world that is stopped says so in its trace, and what happened before stays', async () => {
  vi.useRealTimers()
  const host = new LocalHost(emptyScenario())
  const beating = { ...emptyScenario().settings, heartbeatMs: 10 }
  const steps: Step[] = [alice, { do: 'wait', ms: 1_000_000 }]
  const run = host.run({ ...emptyScenario(), settings: beating, steps })
  setImmediate(() => setImmediate(() => host.stop()))
  const { trace } = await run
  expect(trace.at(-1)).toMatchObject({ kind: 'limit', name: 'halted' })
  expect(trace.some(({ kind }) => kind === 'connecting')).toBe(true)
})
