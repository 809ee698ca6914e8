import { messageOf } from '#kernel/messageOf.ts'
import { whyNotDone } from '#scenario/problems/notDone.ts'
import type { LocalHost } from './localHost.ts'
import type { Answer, Ask, Progress, Stop } from './workerMessages.ts'

/** How often a world at work says how far it is; one that says nothing for long is given up. */
const progressMs = 500

/** Serves what a page asks of its world, one thing after the other; `say` is how it is answered. */
export function serveWorld(
  host: LocalHost,
  say: (said: Answer | Progress) => void,
): (asked: Ask | Stop) => void {
  let work: Promise<unknown> = Promise.resolve()
  setInterval(() => {
    const events = host.eventsSoFar
    if (events !== null) say({ events })
  }, progressMs)
  return (asked) => {
    if (asked.call === 'stop') return host.stop()
    work = work.then(() => answer(host, asked)).then((found) => handToPage(found, say))
  }
}

async function answer(host: LocalHost, ask: Ask): Promise<Answer> {
  try {
    return { id: ask.id, ok: true, value: await reply(host, ask) }
  } catch (error) {
    return { id: ask.id, ok: false, why: whyNotDone(error) }
  }
}

/** What is too great to be handed over is told instead. */
function handToPage(found: Answer, say: (said: Answer) => void): void {
  try {
    say(found)
  } catch (error) {
    const why = { code: 'tooGreat', params: { error: messageOf(error) } } as const
    say({ id: found.id, ok: false, why })
  }
}

function reply(host: LocalHost, ask: Ask): Promise<unknown> {
  switch (ask.call) {
    case 'run':
      return host.run(ask.scenario)
    case 'runOnly':
      return host.runOnly(ask.scenario)
    case 'step':
      return host.step(ask.step)
  }
}
