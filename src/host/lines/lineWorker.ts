import { answerLines, type LineAsk } from './lineMessages.ts'
import { lineRun } from './lineRun.ts'

/** The worker of the second world: one run after the other. */
let work: Promise<unknown> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<LineAsk>) => {
  work = work.then(() => answerLines(data, lineRun)).then((value) => self.postMessage(value))
}
