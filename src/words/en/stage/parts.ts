import type { Unfound } from '#reading/silence/reaping.ts'

/** So long, to a tenth of a second: `61.3 s`. */
function seconds(ms: number): string {
  return `${(Math.max(0, ms) / 1000).toFixed(1)} s`
}

interface Silent {
  readonly silentMs: number
}

/** A connection that fell silent, and when it is found. */
export const silence = {
  reaped: ({
    silentMs,
    leftMs,
    atMs,
  }: Silent & { readonly leftMs: number; readonly atMs: number }) =>
    `Silent for ${seconds(silentMs)}: reaped in ${seconds(leftMs)}, at ${atMs} ms`,
  overdue: ({ silentMs, overdueMs }: Silent & { readonly overdueMs: number }) =>
    `Silent for ${seconds(silentMs)}: it should have been reaped ${seconds(overdueMs)} ago`,
  never: {
    off: 'Silent, and it will never be found: the server has no heartbeat',
    none: 'Silent, and it will never be found: this server has no heartbeat',
    proxied: 'Silent, and it will never be found: a proxy answers the pings in its place',
  } satisfies Record<Unfound, string>,
  found: ({ tookMs }: { tookMs: number }) => `It was found ${seconds(tookMs)} after it fell silent`,
}

/** How an entry of a difference changed, and where it is kept. */
export const changeKinds = {
  came: ({ where, what }: { where: string; what: string }) => `came, ${where}: ${what}`,
  went: ({ where, what }: { where: string; what: string }) => `went, ${where}: ${what}`,
  became: ({ where, what }: { where: string; what: string }) => `became, ${where}: ${what}`,
  where: {
    connections: 'set of connections',
    rooms: 'room → connections',
    connectionRooms: 'connection → rooms',
    socket: 'socket',
    replica: 'what a client believes',
  },
}
