import { bringing } from '#brought/bringServer.ts'
import { type FuturesCall, type FuturesTold, serveFutures } from '#host/futures/serveFutures.ts'
import { LocalHost } from '#host/localHost.ts'
import { type ProofCall, type ProofTold, serveProof } from '#host/proof/serveProof.ts'
import { type SearchAsk, type SearchTold, serveSearch } from '#host/serveSearch.ts'
import { serveWorld } from '#host/serveWorld.ts'
import type { Alive, Answer, Ask, Progress, Stop } from '#host/workerMessages.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { shutIn } from './shutIn.ts'

/** Events that a page can hold, in its worker and once more in itself. */
const traceEventsMax = 500_000
const traceBytesMax = 150_000_000

/** How often a search says that it is at work; its worlds follow each other without a word. */
const aliveMs = 500

/**
 * The worker in which code that was brought runs, within a page of its own that can reach nothing. Its
 * first message brings the one port that it speaks through, which the code never sees.
 */
self.onmessage = ({ data, ports: [port] }: MessageEvent) => {
  if (data !== 'begin' || !port) return
  const say: (said: Answer | Progress | SearchTold | FuturesTold | ProofTold | Alive) => void =
    port.postMessage.bind(port)
  const bring = bringing()
  const host = new LocalHost(emptyScenario(), { traceEventsMax, traceBytesMax, bring })
  const serve = serveWorld(host, say)
  say({ isAlive: true })
  port.onmessage = ({
    data: asked,
  }: MessageEvent<Ask | Stop | SearchAsk | FuturesCall | ProofCall>) => {
    const { call } = asked
    if (call !== 'search' && call !== 'futures' && call !== 'prove') return serve(asked)
    setInterval(() => say({ isAlive: true }), aliveMs)
    if (call === 'search') void serveSearch(asked.options, say, bring)
    else if (call === 'futures') void serveFutures(asked, say, bring)
    else void serveProof(asked, say, bring)
  }
  // A promise of theirs that nobody waits for ends nothing.
  self.addEventListener('unhandledrejection', (event) => event.preventDefault())
  shutIn(self)
}
