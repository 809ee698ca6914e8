import type { EndState } from '#trace/traceEvent.ts'

interface Load {
  readonly frames: number
  readonly bytes: number
}

interface Close {
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
}

function load({ frames, bytes }: Load): string {
  return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'} in ${frames} ${frames === 1 ? 'frame' : 'frames'}`
}

/** The two ends of a connection, and what waits at them. */
export const sockets = {
  states: {
    connecting: 'connecting',
    open: 'open',
    closing: 'closing',
    closed: 'closed',
  } satisfies Record<EndState, string>,
  closedWith: ({ code }: { code: number }) => `closed ${code}`,
  closedBecause: ({ code, reason, wasClean }: Close) =>
    `closed with ${code}, ${wasClean ? 'clean' : 'not clean'}${reason === '' ? '' : `, “${reason}”`}`,
  ends: ({ client, server }: { client: string; server: string }) =>
    `client ${client} · server ${server}`,
  endsAndFaults: ({ client, server, faults }: Record<'client' | 'server' | 'faults', string>) =>
    `client ${client} · server ${server} · ${faults}`,
  load,
  unread: (waiting: Load) => `${load(waiting)} wait unread at the server’s end`,
  unsent: (waiting: Load) => `${load(waiting)} wait at the client’s end`,
}
