/**
 * Resolves after every promise that can settle now has settled. It waits for one whole task, for
 * no number of microtasks is enough for every manager; and by no timer, which a page slows down.
 */
export const settle: () => Promise<void> =
  typeof setImmediate === 'function' ? byImmediate(setImmediate) : byMessage()

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
