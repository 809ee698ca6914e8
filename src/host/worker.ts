import { emptyScenario } from '#scenario/editScenario.ts'
import { LocalHost } from './localHost.ts'
import type { Answer, Ask } from './workerMessages.ts'

/** Events that a page can hold, in its worker and once more in itself. */
const traceEventsMax = 500_000

/** The page's worker: a world of its own, asked by messages and answering each one in order. */
const host = new LocalHost(emptyScenario(), { traceEventsMax })
let work: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<Ask>) => {
  work = work.then(() => answer(data)).then((value) => self.postMessage(value))
}

async function answer(ask: Ask): Promise<Answer> {
  try {
    return { id: ask.id, ok: true, value: await reply(ask) }
  } catch (error) {
    return { id: ask.id, ok: false, text: error instanceof Error ? error.message : String(error) }
  }
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
