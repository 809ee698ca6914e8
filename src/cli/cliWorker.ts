import type { MessagePort } from 'node:worker_threads'
import { writeLastLineTo } from '#brought/lines/codeRun.ts'
import { promiseLost } from '#brought/lines/lostPromises.ts'
import type { Begins } from '#cli/apart/serveApart.ts'
import {
  type DefectsAsk,
  defectsOfCode,
  type SearchAsk,
  type SmallerAsk,
  searchCode,
  smallerWay,
} from '#cli/search/searchCode.ts'
import { whenAtWork } from '#host/settle.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'
import { atWork } from './askThread.ts'
import { type FileOutcome, runFile, runText } from './runFile.ts'
import type { FileAsk } from './runFiles.ts'

type Asked = FileAsk | SearchAsk | SmallerAsk | DefectsAsk

/** What a thread tells goes to the one that asked, whose language this is. */
const words = commandLine

/** How often a thread that runs somebody's own code says that it is at work. */
const pulseMs = 500

/** A thread of the headless runner: does what it is asked to, one thing at a time. */
export function serveFiles(port: MessagePort): void {
  port.on('message', async (asked: Asked | Begins) => {
    if ('port' in asked) return begin(port, asked)
    const { code } = asked.options
    if (code) port.postMessage(atWork)
    const pulse =
      code &&
      setInterval(
        whenAtWork(() => port.postMessage(atWork)),
        pulseMs,
      )
    // A promise of theirs that nobody waits for is no reason to end the thread: it is told.
    if (code && process.listenerCount('unhandledRejection') === 0) {
      process.on('unhandledRejection', promiseLost)
    }
    port.postMessage(await done(asked))
    clearInterval(pulse)
  })
}

/** Code that runs here may find the port that a thread is born with; it is asked through another. */
function begin(known: MessagePort, { port, lastLine }: Begins): void {
  writeLastLineTo(lastLine)
  serveFiles(port as unknown as MessagePort)
  known.close()
}

function done(asked: Asked): Promise<unknown> {
  if ('defects' in asked) return defectsOfCode(asked)
  if ('law' in asked) return smallerWay(asked, words)
  return 'runs' in asked ? searchCode(asked, words) : runAsked(asked)
}

function runAsked({ file, text, options }: FileAsk): Promise<FileOutcome> {
  const how = { options, words }
  return text === undefined ? runFile(file, how) : runText(file, text, how)
}
