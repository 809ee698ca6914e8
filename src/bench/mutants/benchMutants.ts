import { writeLine } from '#bench/writeLine.ts'
import type { Threads } from '#cli/runner.ts'
import { parseScenarioText } from '#scenario/parseScenario.ts'
import type { CatchOptions, Caught } from './catchMutant.ts'
import { mutants } from './mutants.ts'
import { mutantLine, mutantsSummary, type Tried, wrongClaim } from './mutantsReport.ts'

/** Random worlds that are tried on each mistake. */
const runsMax = 1000
const seed = 1
/** Real ms after which the world of a mistake is taken not to end. */
const patienceMs = 300_000

/** What a thread is asked: plants the mistake `index`, and says what caught it. */
export interface MutantAsk {
  readonly index: number
  readonly options: CatchOptions
}

/** Plants each mistake in a house of its own, and prints what catches it; `texts` are the scenario files. */
export async function benchMutants(
  texts: readonly string[],
  threads: Threads,
  only = '',
): Promise<readonly Tried[]> {
  const scenarios = texts.flatMap((text) => {
    const parsed = parseScenarioText(text)
    return parsed.ok ? [parsed.scenario] : []
  })
  const tried: Tried[] = []
  const chosen = only.split(';')
  const waiting = [...mutants.entries()].filter(([, { what }]) =>
    chosen.some((part) => what.includes(part)),
  )
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, mutant] = next
      const caught = await askWorker(threads.start(), {
        index,
        options: { scenarios, runsMax, seed },
      })
      const one = { mutant, caught }
      tried.push(one)
      writeLine(mutantLine(one))
    }
  }
  await Promise.all(Array.from({ length: threads.most }, work))
  writeLine('')
  for (const line of mutantsSummary(tried)) writeLine(line)
  for (const one of tried) {
    const wrong = wrongClaim(one)
    if (wrong !== null) writeLine(wrong)
  }
  return tried
}

/** A thread plants one mistake and ends. */
async function askWorker(
  worker: ReturnType<Threads['start']>,
  question: MutantAsk,
): Promise<Caught | null> {
  try {
    return await new Promise<Caught | null>((resolve, reject) => {
      const timer = setTimeout(() => resolve(null), patienceMs)
      worker.once('message', (caught: Caught) => {
        clearTimeout(timer)
        resolve(caught)
      })
      worker.once('error', (error) => {
        clearTimeout(timer)
        reject(error)
      })
      worker.postMessage(question)
    })
  } finally {
    await worker.terminate()
  }
}
