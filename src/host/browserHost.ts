import { ThreadHost } from './threadHost.ts'
import type { HostTold } from './worldHost.ts'

/** Starts a world in a Web Worker, so that a busy world never holds up the page. */
export function startBrowserHost(told: HostTold): ThreadHost {
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new ThreadHost({ ...told, start })
}
