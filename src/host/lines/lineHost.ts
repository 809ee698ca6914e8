import type { Scenario } from '#scenario/format.ts'
import type { LineAnswer, LineAsk, LinesRun } from './lineMessages.ts'

/** The second world, in a worker of its own, asked for the lines that a run runs. */
export interface LineHost {
  /** Runs a scenario; what was asked before and is not answered yet is given up, and resolves to null. */
  run(scenario: Scenario): Promise<LinesRun | null>
  /** Ends the worker. */
  end(): void
}

/** Starts it; a run that cannot be done, or is given up, has no lines. */
export function startLineHost(): LineHost {
  let worker: Worker | null = null
  let nextId = 0
  let give: (run: LinesRun | null) => void = () => undefined
  const end = () => {
    worker?.terminate()
    worker = null
    give(null)
    give = () => undefined
  }
  const start = () => {
    const made = new Worker(new URL('./lineWorker.ts', import.meta.url), { type: 'module' })
    made.onmessage = ({ data }: MessageEvent<LineAnswer>) => {
      if (data.id !== nextId) return
      const answered = give
      give = () => undefined
      answered(data.ok ? data.run : null)
    }
    made.onerror = end
    return made
  }
  return {
    run: (scenario) =>
      new Promise((resolve) => {
        give(null)
        give = resolve
        worker ??= start()
        worker.postMessage({ id: ++nextId, scenario } satisfies LineAsk)
      }),
    end,
  }
}
