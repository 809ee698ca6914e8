import { ThreadHost, type ThreadHostOptions } from './threadHost.ts'

/** Starts a world in a Web Worker, so that a busy world never holds up the page. */
export function startBrowserHost(told: Omit<ThreadHostOptions, 'start'>): ThreadHost {
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new ThreadHost({ ...told, start })
}
