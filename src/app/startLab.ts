import { startBrowserHost } from '#host/browserHost.ts'
import { RoutedHost } from '#host/routedHost.ts'
import type { HostTold } from '#host/worldHost.ts'
import { setSpeed } from '#store/commands/time/play.ts'
import { createLab, type Lab } from '#store/lab.ts'

/** A lab whose world runs in a worker of its own. */
export function startLab(): Lab {
  const lab = createLab(
    (told) => new RoutedHost(startBrowserHost(told), () => startHostApart(told)),
  )
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) setSpeed(lab, 0)
  return lab
}

/** Where code of one's own runs; few visits need it. */
async function startHostApart(told: HostTold) {
  const { startSandboxHost } = await import('#host/sandbox/startSandboxHost.ts')
  return startSandboxHost(told)
}
