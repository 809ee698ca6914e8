import type { Answer, Ask } from './workerMessages.ts'
import type { Run, WorldHost } from './worldHost.ts'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * Starts a world in a Web Worker, so that a busy world never holds up the page.
 * `onBroken` is called when the worker itself cannot run; every call then rejects.
 */
export function startBrowserHost(onBroken: (text: string) => void): WorldHost {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let nextId = 0
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) call?.resolve(data.value)
    else call?.reject(new Error(data.text))
  }
  worker.onerror = ({ message }) => {
    const text = `The world's worker stopped: ${message ?? 'it could not be loaded'}`
    for (const { reject } of waiting.values()) reject(new Error(text))
    waiting.clear()
    onBroken(text)
  }
  function ask<T>(question: WithoutId<Ask>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = nextId++
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      worker.postMessage({ ...question, id })
    })
  }
  return {
    run: (scenario) => ask<Run>({ call: 'run', scenario }),
    runOnly: (scenario) => ask<Run>({ call: 'runOnly', scenario }),
    step: (step) => ask({ call: 'step', step }),
  }
}
