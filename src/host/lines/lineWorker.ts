import type { LineAnswer, LineAsk } from './lineMessages.ts'
import { lineRun } from './lineRun.ts'

/** The worker of the second world: one run after the other. */
let work: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<LineAsk>) => {
  work = work.then(() => answer(data)).then((value) => self.postMessage(value))
}

async function answer({ id, scenario }: LineAsk): Promise<LineAnswer> {
  try {
    const { trace, ran, waited } = await lineRun(scenario)
    return { id, ok: true, run: { ran, waited, events: trace.length, last: trace.at(-1) ?? null } }
  } catch (error) {
    return { id, ok: false, text: error instanceof Error ? error.message : String(error) }
  }
}
