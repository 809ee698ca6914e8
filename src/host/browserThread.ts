import type { Thread } from './threadHost.ts'

/** A Web Worker of its own, to be asked for something else than a world: it does that, and nothing more. */
export function browserThread<Asked, Said>(): Thread<Asked, Said> {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}
