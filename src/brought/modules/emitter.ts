type Listener = (...args: unknown[]) => unknown

/** An emitter of events as Node has it, as far as room managers use it. */
export class Emitter {
  #listeners = new Map<string, Set<Listener>>()

  on(type: string, listener: Listener): this {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener))
    return this
  }

  once(type: string, listener: Listener): this {
    const once = (...args: unknown[]) => {
      this.off(type, once)
      return listener(...args)
    }
    return this.on(type, once)
  }

  addListener(type: string, listener: Listener): this {
    return this.on(type, listener)
  }

  removeListener(type: string, listener: Listener): this {
    return this.off(type, listener)
  }

  /** There is no most of them here. */
  setMaxListeners(): this {
    return this
  }

  prependListener(type: string, listener: Listener): this {
    this.#listeners.set(type, new Set([listener, ...this.listeners(type)]))
    return this
  }

  removeAllListeners(type?: string): this {
    if (type === undefined) this.#listeners.clear()
    else this.#listeners.delete(type)
    return this
  }

  listenerCount(type: string): number {
    return this.listeners(type).length
  }

  eventNames(): readonly string[] {
    return [...this.#listeners.keys()].filter((type) => this.listenerCount(type) > 0)
  }

  /** Who listens to an event, in order. */
  listeners(type: string): readonly Listener[] {
    return [...(this.#listeners.get(type) ?? [])]
  }

  off(type: string, listener: Listener): this {
    this.#listeners.get(type)?.delete(listener)
    return this
  }

  emit(type: string, ...args: unknown[]): boolean {
    const listeners = this.listeners(type)
    for (const listener of listeners) listener.apply(this, args)
    return listeners.length > 0
  }
}
