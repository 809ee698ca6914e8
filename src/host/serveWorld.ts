import { whyNotDone } from '#scenario/problems/notDone.ts'
import { HandingOver } from './handingOver.ts'
import type { LocalHost } from './localHost.ts'
import { whenAtWork } from './settle.ts'
import type { Answer, Ask, Part, Progress, Stop } from './workerMessages.ts'

/** How often a world at work says how far it is; one that says nothing for long is given up. */
const progressMs = 500
/** How often it hands over what has happened. */
const partMs = 100

/** Serves what a page asks of its world, one thing after the other; `say` is how it is answered. */
export function serveWorld(
  host: LocalHost,
  say: (said: Answer | Part | Progress) => void,
): (asked: Ask | Stop) => void {
  let work: Promise<unknown> = Promise.resolve()
  let underWay: HandingOver | null = null
  const tell = whenAtWork(() => {
    const events = host.eventsSoFar
    if (events !== null) say({ events })
  })
  setInterval(tell, progressMs)
  setInterval(() => underWay?.soFar(), partMs)
  return (asked) => {
    if (asked.call === 'stop') return host.stop()
    work = work.then(async () => {
      underWay = new HandingOver(host, (part) => say({ id: asked.id, part }))
      say(await answer(host, asked, underWay))
      underWay = null
    })
  }
}

async function answer(host: LocalHost, ask: Ask, handing: HandingOver): Promise<Answer> {
  try {
    return { id: ask.id, ok: true, value: await reply(host, ask, handing) }
  } catch (error) {
    return { id: ask.id, ok: false, why: whyNotDone(error) }
  }
}

/** Hands over all events, and gives what else the page is told. */
async function reply(host: LocalHost, ask: Ask, handing: HandingOver): Promise<unknown> {
  if (ask.call === 'result') return host.result()
  if (ask.call === 'steps') return handing.rest(await host.steps(ask.steps))
  const { trace, ...facts } = await (ask.call === 'run'
    ? host.play(ask.scenario)
    : host.playOnly(ask.scenario))
  handing.rest(trace)
  return facts
}
