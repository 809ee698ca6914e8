/** How often something has settled. */
let count = 0

/**
 * Resolves after every promise that can settle now has settled. It waits for one whole task, for
 * no number of microtasks is enough for every manager; and by no timer, which a page slows down.
 */
export const settle: () => Promise<void> = counted(
  typeof setImmediate === 'function' ? byImmediate(setImmediate) : byMessage(),
)

function counted(wait: () => Promise<void>): () => Promise<void> {
  return () => {
    count++
    return isTwice ? wait().then(wait) : wait()
  }
}

let isTwice = false

/** From now on it waits for two tasks: what engines tell in a task of its own is told by then. */
export function settleTwice(): void {
  isTwice = true
}

/** Calls `say` only if some world went on since it was called last: one that hangs says nothing. */
export function whenAtWork(say: () => void): () => void {
  let known = count
  return () => {
    if (count !== known) say()
    known = count
  }
}

/** By the machine's own, whatever stands in its place later on. */
function byImmediate(later: typeof setImmediate): () => Promise<void> {
  return () => new Promise((resolve) => later(resolve))
}

function byMessage(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel()
  const waiting: (() => void)[] = []
  port1.onmessage = () => waiting.shift()?.()
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      port2.postMessage(null)
    })
}
