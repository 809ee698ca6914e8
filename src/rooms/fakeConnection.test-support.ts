import type { Connection } from './connection.ts'

/** A connection for tests: it remembers, fails when told to, and waits when told to. */
export class FakeConnection implements Connection {
  readonly id: string
  readonly sent: string[] = []
  readonly closes: (readonly [number | undefined, string | undefined])[] = []
  accepted = 0
  /** What the next sends do. */
  mode: 'ok' | 'takes' | 'reject' | 'throw' | 'stall' = 'ok'
  #waiting: (() => void)[] = []

  constructor(id: string) {
    this.id = id
  }

  async accept(): Promise<void> {
    this.accepted++
  }

  send(text: string): void | Promise<void> {
    if (this.mode === 'throw') throw new Error('dead')
    if (this.mode === 'reject') return Promise.reject(new Error('dead'))
    this.sent.push(text)
    if (this.mode === 'takes') return
    if (this.mode === 'ok') return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  close(code?: number, reason?: string): void {
    this.closes.push([code, reason])
  }

  /** Lets the sends that wait go on. */
  resume(): void {
    this.mode = 'ok'
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

/** Lets every promise that can settle settle. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await null
}
