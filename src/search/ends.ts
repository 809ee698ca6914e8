import type { DoStep } from '#scenario/format.ts'
import { type Scene, ways } from './scene.ts'

/** One of the ways in which a client goes, or seems to. */
export function anEnd(scene: Scene, client: string): DoStep {
  const { dice, settings } = scene
  const made = dice.pick<() => DoStep>([
    () => ({ do: 'close', client }),
    () => ({ do: 'close', client, code: 4001, reason: 'x' }),
    () => ({ do: 'drop', client }),
    () => ({ do: 'drop', client }),
    () => scene.back(client),
    () => ({ do: 'deadSocket', client }),
    () => ({ do: 'deadSocket', client, times: 1 }),
    () => halfOpen(scene, client),
    () => ({ do: 'stall', client }),
  ])()
  return settings.connectionsMax !== undefined && made.do === 'reconnect'
    ? { do: 'drop', client }
    : made
}

/** A proxy answers pings for good, so no heartbeat of frames finds such a client (decision 11). */
function halfOpen({ dice, settings }: Scene, client: string): DoStep {
  const direction = dice.pick(ways)
  const proxied = settings.heartbeatBy === 'messages' && dice.percent(30)
  return { do: 'halfOpen', client, direction, ...(proxied ? { proxy: true } : {}) }
}
