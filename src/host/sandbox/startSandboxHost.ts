import { ThreadHost, type ThreadHostOptions } from '#host/threadHost.ts'
import { SandboxThread } from './sandboxThread.ts'

/** Code that lets nothing else run for so long is in a loop that does not end. */
const codeSilenceMsMax = 4000
/** So long such a world may take to hand over what it has, once it was told to stop. */
const stopMsMax = 2000

/** Starts worlds for code that was brought, where it can reach nothing. */
export function startSandboxHost(told: Omit<ThreadHostOptions, 'start' | 'limits'>): ThreadHost {
  const start = () => new SandboxThread(async () => (await import('virtual:sandbox-script')).script)
  const silent = `Your code let nothing else run for ${codeSilenceMsMax / 1000} s, and was ended: a loop in it may have no end`
  const limits = { runSilenceMsMax: codeSilenceMsMax, stopMsMax }
  return new ThreadHost({ ...told, start, limits, silent })
}
