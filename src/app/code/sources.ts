/** A file of this repository, as it stands there. */
export interface SourceFile {
  /** From the repository's root. */
  readonly path: string
  readonly text: string
}

/** The reference: what a reader should copy, and the server that stands on it. */
export const referenceFiles = files(
  import.meta.glob<string>(
    [
      '../../rooms/connectionManager.ts',
      '../../rooms/delivery.ts',
      '../../rooms/outbox.ts',
      '../../rooms/inbox.ts',
      '../../server/roomServer.ts',
      '../../server/memberActs.ts',
      '../../server/ownersActs.ts',
      '../../server/heartbeat.ts',
      '../../server/seats.ts',
      '../../server/sentLog.ts',
      '../../client/virtualClient.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
)

/** What stands in the place of the reference's maps in the server with the faster index. */
export const indexedFiles = files(
  import.meta.glob<string>(
    [
      '../../rooms/indexed/indexedManager.ts',
      '../../rooms/indexed/indexedRoom.ts',
      '../../rooms/indexed/memberships.ts',
      '../../rooms/indexed/registry.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
)

/** What differs from it: the file of each specimen, and what some of them share. */
export const flawedFiles = files(
  import.meta.glob<string>(
    [
      '../../specimens/{awaits,books,clients,messages,presence,queues,sockets}/*.ts',
      '../../specimens/{awaiting,awaitedFanout,overMaps}.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
)

/** The pattern as it is written. */
export const asWrittenFiles = files(
  import.meta.glob<string>(
    [
      '../../specimens/asWrittenManager.ts',
      '../../specimens/asWritten.ts',
      '../../specimens/receiveLoop.ts',
      '../../specimens/iterate.ts',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
)

function files(glob: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(glob).map(([path, text]) => ({
    path: path.replace('../../', 'src/'),
    text,
  }))
}
