import type { HearingLaw } from '#reading/stage/hearing.ts'
import type { ConnectionLook, StageConnection } from '#reading/stage/stageModel.ts'

interface Ends {
  readonly client: string
  readonly server: string
}

interface Named extends Ends {
  readonly name: string
  /** What says most about it. */
  readonly says: string
}

interface Told {
  readonly told: string
}

/** A connection in the picture. */
export const connections = {
  looks: {
    ghost: { full: 'closed, still listed', short: 'ghost' },
    orphan: { full: 'orphan, socket open', short: 'orphan' },
    'stale entry': { full: 'closed, stale entry', short: 'stale entry' },
    'dead, kept': { full: 'dead socket, kept', short: 'dead, kept' },
    'closed, kept': { full: 'closed, server has it', short: 'closed, kept' },
  } satisfies Record<ConnectionLook, { readonly full: string; readonly short: string }>,
  /** Its connection is lost, and it may come back. */
  away: 'away, seat kept',
  ends: ({ client, server }: Ends) => (client === server ? client : `${client} / ${server}`),
  rooms: ({ rooms }: { rooms: number }) => (rooms === 1 ? '1 room' : `${rooms} rooms`),
  /** What it heard wrongly, in a word or two. */
  heard: {
    T1: 'told too often',
    T2: 'not told',
    T3: 'heard a stranger',
    T5: 'heard itself',
    T7: 'heard out of order',
    T8: 'missed a message',
  } satisfies Record<HearingLaw, string>,
  name: ({ name, client, server, says }: Named) =>
    `${name}: client ${client}, server ${server}, ${says}`,
  /** That the server has it is usual; what is not is told. */
  registered: {
    yes: ({ told }: Told) => told,
    no: ({ told }: Told) => told,
    wrongly: ({ told }: Told) => `${told}, the server still has it`,
    missing: ({ told }: Told) => `${told}, the server does not have it`,
  } satisfies Record<StageConnection['registered'], (told: Told) => string>,
  receipt: ({ told, receipt }: Told & { readonly receipt: string }) => `${told}: ${receipt}`,
}
