import { bringing } from '#brought/bringServer.ts'
import { LocalHost } from '#host/localHost.ts'
import { serveWorld } from '#host/serveWorld.ts'
import type { Answer, Ask, Progress, Stop } from '#host/workerMessages.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { shutIn } from './shutIn.ts'

/** Events that a page can hold, in its worker and once more in itself. */
const traceEventsMax = 500_000

/**
 * The worker in which code that was brought runs, within a page of its own that can reach nothing. Its
 * first message brings the one port that it speaks through, which the code never sees.
 */
self.onmessage = ({ data, ports: [port] }: MessageEvent) => {
  if (data !== 'begin' || !port) return
  const say = port.postMessage.bind(port)
  const host = new LocalHost(emptyScenario(), { traceEventsMax, bring: bringing() })
  const serve = serveWorld(host, (said: Answer | Progress) => say(said))
  say({ isAlive: true })
  port.onmessage = ({ data: asked }: MessageEvent<Ask | Stop>) => serve(asked)
  // A promise of theirs that nobody waits for ends nothing.
  self.addEventListener('unhandledrejection', (event) => event.preventDefault())
  shutIn(self)
}
