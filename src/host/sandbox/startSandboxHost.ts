import { ThreadHost } from '#host/threadHost.ts'
import type { HostTold } from '#host/worldHost.ts'
import { codeSilence } from './codeSilence.ts'
import { SandboxThread } from './sandboxThread.ts'

/** So long such a world may take to hand over what it has, once it was told to stop. */
const stopMsMax = 2000

/** Starts worlds for code that was brought, where it can reach nothing. */
export function startSandboxHost(told: HostTold): ThreadHost {
  const start = () => new SandboxThread()
  const limits = { runSilenceMsMax: codeSilence.msMax, stopMsMax }
  return new ThreadHost({ ...told, start, limits, silent: codeSilence.why })
}
