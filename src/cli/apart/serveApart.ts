import { MessageChannel, type Worker } from 'node:worker_threads'

/** What a process in which somebody's code runs says to the one that started it. */
export type TellsApart =
  | { readonly told: unknown }
  /** What ended it. */
  | { readonly threw: string }
  | { readonly line: number }

/** What a thread is given first: what it is asked through, which code that runs in it never sees. */
export interface Begins {
  readonly port: MessagePort
  /** The line that runs is written into it. */
  readonly lastLine: Int32Array
}

/** How often it is told which line ran last. */
const lineMs = 100

/**
 * The main thread of a process for somebody's code. The code runs in a thread, so this one can tell
 * what goes on there whatever the code does; it ends when nobody asks any more.
 */
export function serveApart(start: () => Worker): void {
  const say = (said: TellsApart) => process.send?.(said)
  const worker = start()
  const { port1, port2 } = new MessageChannel()
  const lastLine = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  worker.postMessage({ port: port2, lastLine }, [port2])
  port1.on('message', (told) => say({ told }))
  worker.on('error', (error: unknown) => {
    say({ threw: error instanceof Error ? error.message : String(error) })
  })
  // What was said before goes out before.
  worker.on('exit', (status) => process.send?.({ line: lastLine[0] }, () => process.exit(status)))
  process.on('message', (question) => port1.postMessage(question))
  process.on('disconnect', () => process.exit())
  let told = 0
  setInterval(() => {
    const line = lastLine[0] ?? 0
    if (line === told) return
    told = line
    say({ line })
  }, lineMs)
}
