/** What a Durable Object is given: its name, its storage, and the sockets that sleep in it. */
export class ObjectState {
  readonly id: object
  /** Those that a connection carries. */
  readonly sockets = new Set<object>()
  readonly #accepted = new Set<object>()
  readonly storage = new ObjectStorage()
  readonly #tags = new Map<object, readonly string[]>()

  constructor(name: string) {
    this.id = { name, toString: () => name }
  }

  acceptWebSocket(socket: object, tags: readonly string[] = []): void {
    this.#accepted.add(socket)
    this.#tags.set(socket, tags)
  }

  getWebSockets(tag?: string): object[] {
    const all = [...this.#accepted]
    return tag === undefined ? all : all.filter((one) => this.getTags(one).includes(tag))
  }

  getTags(socket: object): readonly string[] {
    return this.#tags.get(socket) ?? []
  }

  /** Whether it is told of by the object's methods. */
  hasAccepted(socket: object): boolean {
    return this.#accepted.has(socket)
  }

  /** Its connection is gone. */
  forget(socket: object): void {
    this.#accepted.delete(socket)
    this.sockets.delete(socket)
  }

  blockConcurrencyWhile<T>(run: () => Promise<T>): Promise<T> {
    return run()
  }

  waitUntil(): void {}

  setWebSocketAutoResponse(): void {}

  getWebSocketAutoResponse(): null {
    return null
  }

  /** Whatever is bound to it by name is a namespace of objects that answer nothing. */
  get env(): object {
    const stub = { fetch: () => Promise.resolve(undefined) }
    const named = (name: string) => ({ name, toString: () => name })
    const space = { idFromName: named, idFromString: named, newUniqueId: () => named('new') }
    const own = { ...space, get: () => stub, getByName: () => stub }
    return new Proxy({}, { get: (_, name) => (typeof name === 'string' ? own : undefined) })
  }
}

/** Its storage, for as long as the world lasts. */
class ObjectStorage {
  readonly #kept = new Map<string, unknown>()

  get(key: string | readonly string[]): Promise<unknown> {
    if (typeof key === 'string') return Promise.resolve(this.#kept.get(key))
    return Promise.resolve(new Map(key.map((one) => [one, this.#kept.get(one)])))
  }

  put(key: string | object, value?: unknown): Promise<void> {
    const pairs = typeof key === 'string' ? [[key, value] as const] : Object.entries(key)
    for (const [name, one] of pairs) this.#kept.set(name, one)
    return Promise.resolve()
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#kept.delete(key))
  }

  deleteAll(): Promise<void> {
    this.#kept.clear()
    return Promise.resolve()
  }

  list({ prefix = '' }: { readonly prefix?: string } = {}): Promise<Map<string, unknown>> {
    return Promise.resolve(new Map([...this.#kept].filter(([key]) => key.startsWith(prefix))))
  }

  setAlarm(): Promise<void> {
    return Promise.resolve()
  }
}
