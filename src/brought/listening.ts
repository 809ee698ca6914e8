import { Emitter } from './emitter.ts'

/** What `new WebSocketServer(…)` makes: it listens nowhere, and the world's connections come to it. */
export class Listening extends Emitter {
  readonly clients = new Set<unknown>()
  readonly options: unknown

  constructor(options: unknown, made: Listening[]) {
    super()
    this.options = options
    made.push(this)
  }

  /** A connection that came by itself is one like any other. */
  handleUpgrade(): void {}

  close(): void {}

  address(): object {
    return { address: '127.0.0.1', family: 'IPv4', port: 0 }
  }
}

/** Where among the globals of a world the servers stand that its code made; no name of the code. */
const madeKey = Symbol('made')

/** Globals in which servers may be made. */
export function withServers(globals: Readonly<Record<string, unknown>>): {
  readonly globals: Readonly<Record<string, unknown>>
  readonly made: readonly Listening[]
} {
  const made: Listening[] = []
  return { globals: { ...globals, [madeKey]: made }, made }
}

/** The list that a server is written into when it is made. */
export function madeIn(globals: Readonly<Record<string, unknown>>): Listening[] {
  return (globals as { readonly [madeKey]?: Listening[] })[madeKey] ?? []
}
