import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Runner } from '#cli/runner.ts'
import type { TellsApart } from './serveApart.ts'

/**
 * A process of its own in which somebody's code runs: whatever that does to its process, this one goes
 * on. It says nothing to the terminal, so nothing that it says can be taken for what is told of it.
 */
export class CodeProcess extends EventEmitter implements Runner {
  /** The line that ran last, as it was told a moment ago. */
  lastLine: number | null = null
  readonly #child: ChildProcess

  /** `file` is what it runs: it calls `serveApart`. */
  constructor(file: URL) {
    super()
    this.#child = fork(file, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('message', (said: TellsApart) => this.#heard(said))
    this.#child.on('error', (error) => this.#broke(error))
    this.#child.on('exit', () => this.emit('exit', this.#end))
  }

  postMessage(question: unknown): void {
    if (this.#end !== null) setImmediate(() => this.emit('exit', this.#end))
    else this.#child.send(question as object, (error) => error && this.#broke(error))
  }

  /** With which status, or by which signal, it has ended; null while it goes on. */
  get #end(): number | string | null {
    return this.#child.signalCode ?? this.#child.exitCode
  }

  /** Nobody may listen: between two questions. */
  #broke(error: Error): void {
    if (this.listenerCount('error') > 0) this.emit('error', error)
  }

  terminate(): Promise<unknown> {
    if (this.#end !== null) return Promise.resolve()
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGKILL')
    return ended
  }

  #heard(said: TellsApart): void {
    if ('line' in said) this.lastLine = said.line
    else if ('threw' in said) this.#broke(new Error(said.threw))
    else this.emit('message', said.told)
  }
}
