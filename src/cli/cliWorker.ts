import type { MessagePort } from 'node:worker_threads'
import { atWork } from './askThread.ts'
import { runFile, runText } from './runFile.ts'
import type { FileAsk } from './runFiles.ts'

/** How often a thread that runs somebody's own code says that it is at work. */
const pulseMs = 500

/** A thread of the headless runner: runs the files it is asked to, one at a time. */
export function serveFiles(port: MessagePort): void {
  port.on('message', async ({ file, text, options }: FileAsk) => {
    if (options.code) port.postMessage(atWork)
    const pulse = options.code && setInterval(() => port.postMessage(atWork), pulseMs)
    // A promise of theirs that nobody waits for is no reason to end the thread.
    if (options.code && process.listenerCount('unhandledRejection') === 0) {
      process.on('unhandledRejection', ignore)
    }
    port.postMessage(
      await (text === undefined ? runFile(file, options) : runText(file, text, options)),
    )
    clearInterval(pulse)
  })
}

function ignore(): void {}
