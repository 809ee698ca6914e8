import type { MessagePort } from 'node:worker_threads'
import { runFile } from './runFile.ts'
import type { FileAsk } from './runFiles.ts'

/** A thread of the headless runner: runs the files it is asked to, one at a time. */
export function serveFiles(port: MessagePort): void {
  port.on('message', async ({ file, options }: FileAsk) => {
    port.postMessage(await runFile(file, options))
  })
}
