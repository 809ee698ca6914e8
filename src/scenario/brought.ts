import type * as z from 'zod/mini'
import type { broughtSchema } from './broughtSchema.ts'

export type Brought = z.output<typeof broughtSchema>

/** What a scenario may name as its server: an id, or the code of one. */
export type ServerNamed = string | Brought

/** What a server is called. */
export function serverName(server: ServerNamed): string {
  return typeof server === 'string' ? server : (server.name ?? 'your code')
}
