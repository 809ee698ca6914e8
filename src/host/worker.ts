import { emptyScenario } from '#scenario/editScenario.ts'
import { LocalHost } from './localHost.ts'
import type { SearchAsk } from './serveSearch.ts'
import type { Answer, Ask, Progress, Stop } from './workerMessages.ts'

/** Events that a page can hold, in its worker and once more in itself. */
const traceEventsMax = 500_000
/** How often a world at work says how far it is; one that says nothing for long is given up. */
const progressMs = 500

/** The page's worker: a world of its own, asked by messages and answering each one in order. */
const host = new LocalHost(emptyScenario(), traceEventsMax)
let work: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<Ask | Stop | SearchAsk>) => {
  if (data.call === 'stop') return host.stop()
  if (data.call === 'search') return void searched(data)
  work = work.then(() => answer(data)).then(handOver)
}

setInterval(() => {
  const events = host.eventsSoFar
  if (events !== null) self.postMessage({ events } satisfies Progress)
}, progressMs)

/** A worker that searches does nothing else, and what it needs for that is fetched then. */
async function searched({ options }: SearchAsk): Promise<void> {
  const { serveSearch } = await import('./serveSearch.ts')
  await serveSearch(options, (told) => self.postMessage(told))
}

async function answer(ask: Ask): Promise<Answer> {
  try {
    return { id: ask.id, ok: true, value: await reply(ask) }
  } catch (error) {
    return { id: ask.id, ok: false, text: textOf(error) }
  }
}

/** What is too great to be handed over is told instead. */
function handOver(found: Answer): void {
  try {
    self.postMessage(found)
  } catch (error) {
    const text = `The run is too great to be shown: ${textOf(error)}`
    self.postMessage({ id: found.id, ok: false, text } satisfies Answer)
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function reply(ask: Ask): Promise<unknown> {
  switch (ask.call) {
    case 'run':
      return host.run(ask.scenario)
    case 'runOnly':
      return host.runOnly(ask.scenario)
    case 'step':
      return host.step(ask.step)
  }
}
