import { emptyScenario } from '#scenario/editScenario.ts'
import type { FuturesCall } from './futures/serveFutures.ts'
import { LocalHost } from './localHost.ts'
import type { ProofCall } from './proof/serveProof.ts'
import type { SearchAsk } from './serveSearch.ts'
import { serveWorld } from './serveWorld.ts'
import type { Answer, Ask, Part, Progress, Stop } from './workerMessages.ts'

/** Events that a page can hold, in its worker and once more in itself. */
const traceEventsMax = 500_000
/** What can be handed from the worker to the page at once, copied, on a phone as well. */
const traceBytesMax = 150_000_000

/** The page's worker: a world of its own, asked by messages and answering each one in order. */
const host = new LocalHost(emptyScenario(), { traceEventsMax, traceBytesMax })
const serve = serveWorld(host, (said: Answer | Part | Progress) => self.postMessage(said))

self.onmessage = ({ data }: MessageEvent<Ask | Stop | SearchAsk | FuturesCall | ProofCall>) => {
  if (data.call === 'prove') return void serveProofLater(data)
  if (data.call === 'futures') return void serveFuturesLater(data)
  if (data.call === 'search') return void serveSearchLater(data)
  serve(data)
}

/** As for a search. */
async function serveProofLater(asked: ProofCall): Promise<void> {
  const { serveProof } = await import('./proof/serveProof.ts')
  await serveProof(asked, (told) => self.postMessage(told))
}

/** As for a search. */
async function serveFuturesLater(asked: FuturesCall): Promise<void> {
  const { serveFutures } = await import('./futures/serveFutures.ts')
  await serveFutures(asked, (told) => self.postMessage(told))
}

/** A worker that searches does nothing else, and what it needs for that is fetched then. */
async function serveSearchLater({ options }: SearchAsk): Promise<void> {
  const { serveSearch } = await import('./serveSearch.ts')
  await serveSearch(options, (told) => self.postMessage(told))
}
