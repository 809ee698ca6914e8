/** Of the modules that room managers import, what can be had without them. */
const known: Readonly<Record<string, (globals: Readonly<Record<string, unknown>>) => object>> = {
  ws: () => {
    const states = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 }
    const WebSocket = Object.assign(function WebSocket() {}, states)
    return Object.assign(WebSocket, { WebSocket, default: WebSocket })
  },
  crypto: ({ crypto }) => ({ ...(crypto as object), default: crypto }),
  events: () => ({ EventEmitter: Emitter, default: Emitter }),
}

/** Whether a module needs nobody else. */
export function isKnownModule(name: string): boolean {
  return Object.hasOwn(known, plain(name))
}

/** What stands for a module, over the globals of a world. */
export function knownModule(name: string, globals: Readonly<Record<string, unknown>>): unknown {
  return known[plain(name)]?.(globals)
}

function plain(name: string): string {
  return name.replace(/^node:/, '')
}

type Listener = (...args: unknown[]) => unknown

/** As Node has it, as far as room managers use it. */
class Emitter {
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

  off(type: string, listener: Listener): this {
    this.#listeners.get(type)?.delete(listener)
    return this
  }

  emit(type: string, ...args: unknown[]): boolean {
    const listeners = [...(this.#listeners.get(type) ?? [])]
    for (const listener of listeners) listener.apply(this, args)
    return listeners.length > 0
  }
}
