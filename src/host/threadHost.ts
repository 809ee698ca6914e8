import type { RunResult } from '#reading/result/runResult.ts'
import { emptyScenario, withSteps } from '#scenario/editScenario.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import { notDone, type WhyNotDone } from '#scenario/problems/notDone.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { SilenceWatch } from './silenceWatch.ts'
import { whyBroken } from './whyBroken.ts'
import type { Alive, Answer, Ask, Part, Progress, Stop } from './workerMessages.ts'
import type { Heard, HostTold, Played, WorldHost } from './worldHost.ts'

/** A world at work that says nothing for so long is given up. */
const runSilenceMsMax = 20_000
/** So long a world may take to hand over what it has, once it was told to stop. */
const stopMsMax = 3000

/** What of a run is no event. */
type Facts = Omit<Played, 'trace'>

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

interface Waiting {
  /** What has come so far. */
  readonly events: TraceEvent[]
  readonly heard: Heard | undefined
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** What a call came to: its events, and what else it gives. */
interface Answered<T> {
  readonly value: T
  readonly events: readonly TraceEvent[]
}

/** What of a Web Worker is used; it is asked for worlds, unless something else is named. */
export interface Thread<Asked = Ask | Stop, Said = Answer | Part | Progress> {
  onmessage: ((event: MessageEvent<Said | Alive>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  postMessage(message: Asked): void
  terminate(): void
}

export interface ThreadHostOptions extends HostTold {
  readonly start: () => Thread
  /** Why a world that says nothing is given up; when it is left out, because it says nothing. */
  readonly silent?: WhyNotDone
  /** How long a world at work may say nothing, and how long it may take to stop. */
  readonly limits?: { readonly runSilenceMsMax: number; readonly stopMsMax: number }
}

/**
 * A world in a thread of its own, which may end at any moment: every call is answered all the same,
 * and the next one finds a new thread, where the live scenario is played again first.
 */
export class ThreadHost implements WorldHost {
  readonly #options: ThreadHostOptions
  readonly #waiting = new Map<number, Waiting>()
  readonly #silence: SilenceWatch
  readonly #stopMsMax: number
  #thread: Thread | null
  #nextId = 0
  /** What the thread's world has done; it is done again in a new thread. */
  #live: Scenario = emptyScenario()
  #stopping: ReturnType<typeof setTimeout> | undefined

  constructor(options: ThreadHostOptions) {
    this.#options = options
    const limits = options.limits ?? { runSilenceMsMax, stopMsMax }
    this.#stopMsMax = limits.stopMsMax
    this.#silence = new SilenceWatch(limits.runSilenceMsMax, () =>
      this.#end(
        options.silent ?? { code: 'silent', params: { seconds: limits.runSilenceMsMax / 1000 } },
      ),
    )
    this.#thread = this.#start()
  }

  async run(scenario: Scenario, heard?: Heard): Promise<Played> {
    const { value, events } = await this.#ask<Facts>({ call: 'run', scenario }, heard)
    this.#live = scenario
    return { ...value, trace: events }
  }

  async runOnly(scenario: Scenario, heard?: Heard): Promise<Played> {
    const { value, events } = await this.#ask<Facts>({ call: 'runOnly', scenario }, heard)
    return { ...value, trace: events }
  }

  async result(): Promise<RunResult> {
    if (!this.#thread) await this.#playLive()
    const { value } = await this.#ask<RunResult>({ call: 'result' })
    return value
  }

  step(step: Step, heard?: Heard): Promise<readonly TraceEvent[]> {
    return this.steps([step], heard)
  }

  async steps(steps: readonly Step[], heard?: Heard): Promise<readonly TraceEvent[]> {
    if (!this.#thread) await this.#playLive()
    const { events } = await this.#ask({ call: 'steps', steps }, heard)
    this.#live = withSteps(this.#live, steps)
    return events
  }

  stop(): void {
    if (this.#waiting.size === 0 || this.#stopping) return
    this.#thread?.postMessage({ call: 'stop' })
    const tooLate = () => this.#end({ code: 'unstopped', params: {} })
    this.#stopping = setTimeout(tooLate, this.#stopMsMax)
  }

  /** In a new thread. */
  #playLive(): Promise<unknown> {
    return this.#ask({ call: 'run', scenario: this.#live })
  }

  #start(): Thread {
    const thread = this.#options.start()
    thread.onmessage = ({ data }) => {
      this.#silence.heard()
      if ('isAlive' in data) return
      if ('part' in data) return this.#came(data)
      if ('events' in data) this.#options.onProgress(data.events)
      else this.#answered(data)
    }
    thread.onerror = (event) => this.#end(whyBroken(event))
    thread.onmessageerror = () => this.#end({ code: 'unreadable', params: {} })
    return thread
  }

  #came({ id, part }: Part): void {
    const call = this.#waiting.get(id)
    const events = eventsIn(part)
    if (!events) return this.#end({ code: 'unreadable', params: {} })
    for (const event of events) call?.events.push(event)
    call?.heard?.(events)
  }

  #answered(answer: Answer): void {
    const call = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (this.#waiting.size === 0) this.#rest()
    if (answer.ok) call?.resolve({ value: answer.value, events: call.events })
    else call?.reject(notDone(answer.why))
  }

  #ask<T>(question: WithoutId<Ask>, heard?: Heard): Promise<Answered<T>> {
    return new Promise<Answered<T>>((resolve, reject) => {
      const id = this.#nextId++
      const answered = resolve as (value: unknown) => void
      this.#waiting.set(id, { events: [], heard, resolve: answered, reject })
      this.#thread ??= this.#start()
      this.#silence.begin()
      this.#thread.postMessage({ ...question, id })
    })
  }

  #end(why: WhyNotDone): void {
    this.#thread?.terminate()
    this.#thread = null
    this.#rest()
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(notDone(why))
    this.#options.onEnded(why)
  }

  #rest(): void {
    clearTimeout(this.#stopping)
    this.#stopping = undefined
    this.#silence.end()
    this.#options.onProgress(null)
  }
}

/** Null where it is no list: code that was brought may have changed what its thread writes with. */
function eventsIn(part: string): readonly TraceEvent[] | null {
  try {
    const events: unknown = JSON.parse(part)
    return Array.isArray(events) ? events : null
  } catch {
    return null
  }
}
