import { periodsToReapMin } from '#laws/accounts/silence.ts'
import type { Law, OfConnection } from '#laws/law.ts'
import { mayBeCutOff } from './closeReasons.ts'

/** In so many periods a heartbeat finds a silent connection. */
const periodsToReapMax = 3

/** L3 · The silent are given up in time, and not before it. Silence is the network's word. */
export const L3: Law<{
  early: OfConnection & { readonly silentMs: number; readonly leastMs: number }
  late: OfConnection & { readonly sinceMs: number; readonly proxied: boolean }
}> = {
  rank: 240,
  watch: (court) => {
    const { heartbeatMs } = court.settings
    return {
      cutsOff: (connection) => {
        const { silence } = court.accounts
        if (mayBeCutOff(court, connection) || silence.verdict(connection) !== 'early') return
        const leastMs = periodsToReapMin * heartbeatMs
        court.tell('early', { connection, silentMs: silence.silentMs(connection), leastMs })
      },
      quiet: () => {
        if (heartbeatMs === 0) return
        const { nowMs, registered, connections } = court.world
        const latestMs = nowMs - periodsToReapMax * heartbeatMs
        for (const { connection, sinceMs, silentSinceMs } of court.accounts.silence.halfOpen()) {
          if (silentSinceMs > latestMs || !registered.has(connection)) continue
          if (court.accounts.sessions.isKept(connection)) continue
          const proxied = connections.get(connection)?.faults.includes('proxied') ?? false
          court.found('late', { connection, sinceMs, proxied })
        }
      },
    }
  },
}
