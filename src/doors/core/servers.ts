import { serverIds } from '#specimens/servers.ts'

/** The ids of the servers that come with Roomscope: `reference`, `as-written`, and each with one flaw. */
export const servers: readonly string[] = serverIds
