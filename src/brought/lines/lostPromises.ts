type Tell = (error: unknown) => void

/** Who is told of a promise of the code that is rejected with nobody waiting for it: the newest world that goes on. */
const listening: Tell[] = []

/** From now on it is told of them; what it gives ends that. */
export function tellLostPromises(tell: Tell): () => void {
  listening.push(tell)
  return () => {
    const at = listening.indexOf(tell)
    if (at >= 0) listening.splice(at, 1)
  }
}

/** A promise was rejected, and nobody waited for it: who runs the code hears that of its engine. */
export function promiseLost(error: unknown): void {
  listening.at(-1)?.(error)
}
