import { type LineHost, lineHostIn } from '#host/lines/lineHost.ts'
import type { LineAnswer, LineAsk } from '#host/lines/lineMessages.ts'
import { codeSilence } from './codeSilence.ts'
import { SandboxThread } from './sandboxThread.ts'

/** Runs code that was brought once more, where it can reach nothing, for the lines that it runs. */
export function startSandboxLines(): LineHost {
  return lineHostIn(() => new SandboxThread<LineAsk, LineAnswer>(), codeSilence.msMax)
}
