import type { Worker } from 'node:worker_threads'

type Told = 'message' | 'error' | 'exit'
type Listener = Parameters<Worker['on']>[1]

/** A thread or a process that is asked for things: what of a Worker is used. */
export interface Runner {
  postMessage(question: unknown): void
  on(event: Told, listener: Listener): unknown
  once(event: Told, listener: Listener): unknown
  off(event: Told, listener: Listener): unknown
  terminate(): Promise<unknown>
  /** The line of somebody’s code that ran last, as far as it is known; counted from 1. */
  readonly lastLine?: number | null
}

/** Threads, and processes, that things can be run in. */
export interface Threads {
  /** As many as there are cores. */
  readonly most: number
  /** Starts a thread, which serves what `cliWorker.ts` does, or `searchThreads.ts`. */
  readonly start: () => Runner
  /** Starts a process of its own, for code of somebody's own; a thread is started where none can be. */
  readonly startApart?: () => Runner
}

/** Starts what code of somebody's own runs in. */
export function startForCode({ start, startApart = start }: Threads): Runner {
  return startApart()
}
