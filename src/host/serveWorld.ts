import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { LocalHost } from './localHost.ts'
import { whenAtWork } from './settle.ts'
import type { Answer, Ask, Progress, Stop } from './workerMessages.ts'

/** How often a world at work says how far it is; one that says nothing for long is given up. */
const progressMs = 500

/** Serves what a page asks of its world, one thing after the other; `say` is how it is answered. */
export function serveWorld(
  host: LocalHost,
  say: (said: Answer | Progress) => void,
): (asked: Ask | Stop) => void {
  let work: Promise<unknown> = Promise.resolve()
  const tell = whenAtWork(() => {
    const events = host.eventsSoFar
    if (events !== null) say({ events })
  })
  setInterval(tell, progressMs)
  return (asked) => {
    if (asked.call === 'stop') return host.stop()
    work = work.then(() => answer(host, asked)).then((found) => handOver(found, say))
  }
}

async function answer(host: LocalHost, ask: Ask): Promise<Answer> {
  try {
    return { id: ask.id, ok: true, value: await reply(host, ask) }
  } catch (error) {
    const problems = error instanceof InvalidScenario ? { problems: error.problems } : {}
    return { id: ask.id, ok: false, text: textOf(error), ...problems }
  }
}

/** What is too great to be handed over is told instead. */
function handOver(found: Answer, say: (said: Answer) => void): void {
  try {
    say(found)
  } catch (error) {
    const text = `The run is too great to be shown: ${textOf(error)}`
    say({ id: found.id, ok: false, text })
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
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
