import type { Random } from '#kernel/random.ts'
import type { FailurePlace } from '#server/failurePlace.ts'

/** What of the world somebody's code sees as its machine. */
export interface Machine {
  readonly nowMs: () => number
  /** Runs something after so many virtual ms, until the function it returns is called. */
  readonly after: (ms: number, run: () => void) => () => void
  /** Runs something every so many virtual ms, until the function it returns is called. */
  readonly every: (ms: number, run: () => void) => () => void
  readonly random: Random
  /** Code of a timer threw. */
  readonly onFailure: (where: FailurePlace, error: unknown) => void
}

/** When virtual time begins, for who asks for the date: 2026 in UTC. */
const epochMs = 1_767_225_600_000

/** A timer fires no sooner, as in Node and in browsers: code that asks again and again lets time pass. */
const delayMsMin = 1

const diceMax = 0x7fff_ffff

type Task = (...args: unknown[]) => unknown

/**
 * What somebody's code has for a machine: a clock, dice and timers that are the world's, so that two
 * runs are the same. `stop` ends its timers.
 */
export function virtualGlobals(machine: Machine): {
  readonly globals: Readonly<Record<string, unknown>>
  readonly stop: () => void
} {
  const timers = new Timers(machine)
  const globals = {
    Date: virtualDate(machine.nowMs),
    Math: diced(machine.random),
    performance: { now: machine.nowMs, timeOrigin: epochMs },
    crypto: virtualCrypto(machine.random),
    setTimeout: timers.timeout,
    setInterval: timers.interval,
    setImmediate: (task: Task, ...args: unknown[]) => timers.timeout(task, 0, ...args),
    clearTimeout: timers.clear,
    clearInterval: timers.clear,
    clearImmediate: timers.clear,
    console: silentConsole(),
    queueMicrotask: timers.soon,
    process: virtualProcess(timers.soon),
  }
  return { globals, stop: () => timers.stop() }
}

/** The timers of one world. Each has a number, and can be told to be unimportant, as in Node. */
class Timers {
  readonly #machine: Machine
  #running = new Map<Timer, () => void>()
  #next = 1

  constructor(machine: Machine) {
    this.#machine = machine
  }

  readonly timeout = (task: Task, ms?: unknown, ...args: unknown[]): Timer => {
    const timer = new Timer(this.#next++)
    const run = () => {
      this.#running.delete(timer)
      this.#run(task, args)
    }
    this.#running.set(timer, this.#machine.after(delayOf(ms), run))
    return timer
  }

  readonly interval = (task: Task, ms?: unknown, ...args: unknown[]): Timer => {
    const timer = new Timer(this.#next++)
    this.#running.set(
      timer,
      this.#machine.every(delayOf(ms), () => this.#run(task, args)),
    )
    return timer
  }

  /** Before anything else happens; what is thrown then is told as a timer's is. */
  readonly soon = (task: Task, ...args: unknown[]): void => {
    Promise.resolve().then(() => this.#run(task, args))
  }

  readonly clear = (timer: unknown): void => {
    for (const [one, stop] of this.#running) {
      if (one !== timer && one.number !== timer) continue
      stop()
      this.#running.delete(one)
    }
  }

  stop(): void {
    for (const stop of this.#running.values()) stop()
    this.#running.clear()
  }

  #run(task: Task, args: readonly unknown[]): void {
    const failed = (error: unknown) => this.#machine.onFailure('timer', error)
    try {
      const result = task(...args)
      if (result instanceof Promise) result.catch(failed)
    } catch (error) {
      failed(error)
    }
  }
}

class Timer {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  hasRef(): boolean {
    return true
  }

  [Symbol.toPrimitive](): number {
    return this.number
  }
}

function delayOf(ms: unknown): number {
  const delay = Math.floor(Number(ms))
  return delay >= delayMsMin ? delay : delayMsMin
}

function virtualDate(nowMs: () => number): DateConstructor {
  // biome-ignore lint/style/noRestrictedGlobals: it is told the world's own time
  class VirtualDate extends Date {
    constructor(...args: [] | [number]) {
      super(...(args.length === 0 ? ([epochMs + nowMs()] as const) : args))
    }

    static override now(): number {
      return epochMs + nowMs()
    }
  }
  return VirtualDate as unknown as DateConstructor
}

function diced(random: Random): object {
  const dice = () => random.between(0, diceMax) / (diceMax + 1)
  return Object.create(null, {
    ...Object.getOwnPropertyDescriptors(Math),
    random: { value: dice, writable: true, configurable: true },
  })
}

function virtualCrypto(random: Random): object {
  const fill = (bytes: Uint8Array) => bytes.map(() => random.between(0, 255))
  const getRandomValues = (array: ArrayBufferView) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    bytes.set(fill(bytes))
    return array
  }
  return { getRandomValues, randomUUID: () => uuid(fill(new Uint8Array(16))) }
}

function uuid(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What code says for its programmer is not said here: it would be said thousands of times. */
function silentConsole(): object {
  const silent = () => undefined
  const names = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'assert', 'time', 'dir']
  return Object.fromEntries(
    [...names, 'timeEnd', 'group', 'groupEnd'].map((name) => [name, silent]),
  )
}

/** Of a process what a server's file asks for while it is loaded. */
function virtualProcess(nextTick: Timers['soon']): object {
  const nothing = () => undefined
  return { env: {}, argv: [], on: nothing, once: nothing, exit: nothing, nextTick }
}
