import { type ChildProcess, fork } from 'node:child_process'
import type { InFiles, InRandom, Played } from './catchMutant.ts'
import type { Mutant } from './mutant.ts'

/** Why nothing came back: a world took more than its CPU time, its process is gone, or it is no code. */
export type Lost = 'endless' | 'died' | 'no code'

/** What the process is asked; no mistake is planted for null. */
export interface MutantAsk {
  readonly mutant: Pick<Mutant, 'file' | 'from' | 'to'> | null
  readonly played: Played
}

/** Of the process: how long a world may take, and where its watch says that one took longer. */
const usualPatienceCpuMs = 60_000
const watchPipe = 4

/**
 * A process that plants mistakes, one after the other, each in a house that is loaded anew. A world
 * is given up after so much CPU time of its own: what else the machine does changes no verdict.
 */
export class MutantHouse {
  readonly #file: URL
  readonly #patienceCpuMs: number
  #child: ChildProcess | null = null

  /** `file` is `scripts/mutantProcess.mjs`. */
  constructor(file: URL, patienceCpuMs: number = usualPatienceCpuMs) {
    this.#file = file
    this.#patienceCpuMs = patienceCpuMs
  }

  /** After a world that did not end the next is asked of a new process. */
  async ask(question: MutantAsk): Promise<InFiles | InRandom | Lost> {
    this.#child ??= this.#start()
    const said = await answerOf(this.#child, question)
    if (said === 'endless' || said === 'died') this.end()
    return said
  }

  end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  #start(): ChildProcess {
    return fork(this.#file, [String(this.#patienceCpuMs)], {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc', 'pipe'],
    })
  }
}

async function answerOf(
  child: ChildProcess,
  question: MutantAsk,
): Promise<InFiles | InRandom | Lost> {
  const watch = child.stdio[watchPipe]
  try {
    return await new Promise((resolve) => {
      child.once('message', resolve)
      child.once('exit', () => resolve('died'))
      watch?.once('data', () => resolve('endless'))
      child.send(question)
    })
  } finally {
    child.removeAllListeners()
    watch?.removeAllListeners('data')
  }
}
