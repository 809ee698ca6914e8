import type { MessagePort } from 'node:worker_threads'
import type { Runner, Threads } from '#cli/runner.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { notDone, type WhyNotDone, whyNotDone } from '#scenario/problems/notDone.ts'
import { playHere } from '#search/playWorld.ts'
import { type RunsAsk, type Searcher, searchHere } from '#search/searcher.ts'

/** A thread takes as long to start as some hundred worlds take: it is not started for fewer than this. */
const runsPerThreadMin = 200

type Answer =
  | { readonly piece: Awaited<ReturnType<Searcher['tryRuns']>> }
  | { readonly problem: WhyNotDone }

/** Searches on all cores when there is enough to do; what is found is made small here. `end` ends the threads. */
export function searchOnThreads(
  runsMax: number,
  threads?: Threads,
): { readonly searcher: Searcher; readonly end: () => Promise<void> } {
  const here = searchHere(playHere(usualPorts))
  const count = Math.min(threads?.most ?? 1, Math.ceil(runsMax / runsPerThreadMin))
  if (!threads || count < 2) return { searcher: here, end: async () => undefined }
  const workers = Array.from({ length: count }, () => threads.start())
  const idle = [...workers]
  const waiting: ((worker: Runner) => void)[] = []
  const free = (worker: Runner) => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const anyWorker = async () => {
    return idle.shift() ?? new Promise<Runner>((resolve) => waiting.push(resolve))
  }
  const tryRuns = async (question: RunsAsk) => {
    const worker = await anyWorker()
    const answer = await askForRuns(worker, question)
    free(worker)
    if ('problem' in answer) throw notDone(answer.problem)
    return answer.piece
  }
  // Twice as many as there are threads, so that none waits for the one whose turn it is.
  return { searcher: { ...here, lanes: 2 * count, tryRuns }, end: () => endAll(workers) }
}

async function endAll(workers: readonly Runner[]): Promise<void> {
  await Promise.all(workers.map((worker) => worker.terminate()))
}

function askForRuns(worker: Runner, question: RunsAsk): Promise<Answer> {
  return new Promise((resolve) => {
    const settleWith = (answer: Answer) => {
      worker.off('error', broke)
      worker.off('message', settleWith)
      resolve(answer)
    }
    const broke = (error: Error) => settleWith({ problem: whyNotDone(error) })
    worker.on('message', settleWith)
    worker.on('error', broke)
    worker.postMessage(question)
  })
}

/** A thread of the search: tries the runs it is asked to. */
export function serveTries(port: MessagePort): void {
  const { tryRuns } = searchHere(playHere(usualPorts))
  port.on('message', async (question: RunsAsk) => {
    const answer: Answer = await tryRuns(question).then(
      (piece) => ({ piece }),
      (error: unknown) => ({ problem: whyNotDone(error) }),
    )
    port.postMessage(answer)
  })
}
