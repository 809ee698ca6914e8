/** What stood in a place before something else was put there. */
type Kept = PropertyDescriptor | undefined

/** Who uses them now; the next one waits. */
let inUse: Promise<void> = Promise.resolve()

/**
 * Lets code that is loaded already see a world's clock, dice and timers: `lend` puts them where this
 * program's own stand. When `use` is done the own ones are back. One at a time: who comes meanwhile waits.
 */
export function withLentGlobals<T>(
  use: (lend: (globals: Readonly<Record<string, unknown>>) => void) => Promise<T>,
): Promise<T> {
  const done = inUse.then(async () => {
    const own = new Map<string, Kept>()
    const lend = (globals: Readonly<Record<string, unknown>>) => {
      for (const [name, value] of Object.entries(globals)) {
        if (!own.has(name)) own.set(name, Object.getOwnPropertyDescriptor(globalThis, name))
        Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
      }
    }
    try {
      return await use(lend)
    } finally {
      for (const [name, kept] of own) putBack(name, kept)
    }
  })
  inUse = done.then(
    () => undefined,
    () => undefined,
  )
  return done
}

function putBack(name: string, kept: Kept): void {
  if (kept) Object.defineProperty(globalThis, name, kept)
  else Reflect.deleteProperty(globalThis, name)
}
