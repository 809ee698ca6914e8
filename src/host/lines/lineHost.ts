import { SilenceWatch } from '#host/silenceWatch.ts'
import type { Thread } from '#host/threadHost.ts'
import type { Scenario } from '#scenario/format.ts'
import type { LineAnswer, LineAsk, LinesRun } from './lineMessages.ts'

/** A world beside the live one, in a thread of its own, asked for the lines that a run runs. */
export interface LineHost {
  /** Runs a scenario; what was asked before and is not answered yet is given up, and resolves to null. */
  run(scenario: Scenario): Promise<LinesRun | null>
  /** Ends the thread. */
  end(): void
}

/** Starts the second world of our own servers. */
export function startLineHost(): LineHost {
  const start = () => new Worker(new URL('./lineWorker.ts', import.meta.url), { type: 'module' })
  return lineHostIn(start)
}

/**
 * Asks threads for lines; a run that cannot be done, or is given up, has none. A thread that must not be
 * silent for `silenceMsMax` ends when it is, and the next run has a new one.
 */
export function lineHostIn(
  startThread: () => Thread<LineAsk, LineAnswer>,
  silenceMsMax?: number,
): LineHost {
  let thread: Thread<LineAsk, LineAnswer> | null = null
  let nextId = 0
  let give: (run: LinesRun | null) => void = () => undefined
  const answered = (run: LinesRun | null) => {
    watch?.end()
    const waits = give
    give = () => undefined
    waits(run)
  }
  const end = () => {
    thread?.terminate()
    thread = null
    answered(null)
  }
  const watch = silenceMsMax === undefined ? null : new SilenceWatch(silenceMsMax, end)
  const start = () => {
    const made = startThread()
    made.onmessage = ({ data }) => {
      watch?.heard()
      if (!('isAlive' in data) && data.id === nextId) answered(data.ok ? data.run : null)
    }
    made.onerror = end
    return made
  }
  return {
    run: (scenario) =>
      new Promise((resolve) => {
        give(null)
        give = resolve
        thread ??= start()
        watch?.begin()
        thread.postMessage({ call: 'lines', id: ++nextId, scenario })
      }),
    end,
  }
}
