import type { ClientMaker } from '#client/virtualClient.ts'
import { IndexedServer } from '#server/indexedServer.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { AsWritten } from './asWritten.ts'
import { catalog } from './catalog.ts'
import type { SpecimenOptions } from './specimenOptions.ts'

/** Servers that a scenario can ask for, by id: each is made for one world. */
export type Servers = ReadonlyMap<string, (options: SpecimenOptions) => ServerUnderTest>

/** The servers of the house: the reference, the same with a faster index, the pattern as written, and every specimen. */
export const servers: Servers = new Map([
  ['reference', (options) => new RoomServer(options)],
  ['indexed', (options) => new IndexedServer(options)],
  ['as-written', (options) => new AsWritten(options)],
  ...catalog.map(({ id, make }) => [id, make] as const),
] satisfies (readonly [string, (options: SpecimenOptions) => ServerUnderTest])[])

/** Clients that have a flaw, by the id of what they are under test with. */
export const clients: ReadonlyMap<string, ClientMaker> = new Map(
  catalog.flatMap(({ id, client }) => (client ? [[id, client] as const] : [])),
)

/** The ids that a scenario can ask for. */
export const serverIds: readonly string[] = [...servers.keys()]
