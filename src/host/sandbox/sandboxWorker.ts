import { bringing } from '#brought/bringServer.ts'
import { promiseLost } from '#brought/lines/lostPromises.ts'
import { type FuturesCall, type FuturesTold, serveFutures } from '#host/futures/serveFutures.ts'
import { codeLineRun } from '#host/lines/codeLineRun.ts'
import { answerLines, type LineAnswer, type LineAsk } from '#host/lines/lineMessages.ts'
import { LocalHost } from '#host/localHost.ts'
import { type ProofCall, type ProofTold, serveProof } from '#host/proof/serveProof.ts'
import { type SearchAsk, type SearchTold, serveSearch } from '#host/serveSearch.ts'
import { serveWorld } from '#host/serveWorld.ts'
import { settleTwice, whenAtWork } from '#host/settle.ts'
import type { Alive, Answer, Ask, Part, Progress, Stop } from '#host/workerMessages.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { shutIn } from './shutIn.ts'

/** What is asked beside the world: it says nothing else until it is done. */
type Work = SearchAsk | FuturesCall | ProofCall | LineAsk
type Said = Answer | Part | Progress | SearchTold | FuturesTold | ProofTold | LineAnswer | Alive

/** Events that a page can hold, in its worker and once more in itself. */
const traceEventsMax = 500_000
const traceBytesMax = 150_000_000

/** How often a search, or a run for its lines, says that it is at work: they say nothing else meanwhile. */
const aliveMs = 500

/**
 * The worker in which code that was brought runs, within a page of its own that can reach nothing. Its
 * first message brings the one port that it speaks through, which the code never sees.
 */
self.onmessage = ({ data, ports: [port] }: MessageEvent) => {
  if (data !== 'begin' || !port) return
  // Code could begin once more, with a port of its own.
  self.onmessage = null
  const say: (said: Said) => void = port.postMessage.bind(port)
  const bring = bringing()
  const host = new LocalHost(emptyScenario(), { traceEventsMax, traceBytesMax, bring })
  const serve = serveWorld(host, say)
  say({ isAlive: true })
  let lines: Promise<unknown> = Promise.resolve()
  const alive = whenAtWork(() => say({ isAlive: true }))
  const stayHeard = once(() => setInterval(alive, aliveMs))
  const playLines = (scenario: Scenario) => codeLineRun(scenario, bring)
  port.onmessage = ({ data: asked }: MessageEvent<Ask | Stop | Work>) => {
    if (!isWork(asked)) return serve(asked)
    stayHeard()
    if (asked.call === 'search') return void serveSearch(asked.options, say, bring)
    if (asked.call === 'futures') return void serveFutures(asked, say, bring)
    if (asked.call === 'prove') return void serveProof(asked, say, bring)
    lines = lines.then(() => answerLines(asked, playLines)).then(say)
  }
  // A promise of theirs that nobody waits for ends nothing, and is told. It comes to be known a task later.
  settleTwice()
  self.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    promiseLost(event.reason)
  })
  shutIn(self)
}

const works: Readonly<Record<Work['call'], true>> = {
  search: true,
  futures: true,
  prove: true,
  lines: true,
}

function isWork(asked: Ask | Stop | Work): asked is Work {
  return Object.hasOwn(works, asked.call)
}

function once(run: () => unknown): () => void {
  let isDone = false
  return () => {
    if (!isDone) run()
    isDone = true
  }
}
