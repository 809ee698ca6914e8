import type { WorldPorts } from '#simulation/ports.ts'
import { servers } from '#specimens/servers.ts'
import { settle } from './settle.ts'

/** What a world stands on here: the servers of the house, virtual time, and this engine's tasks. */
export const usualPorts: WorldPorts = { servers, settle }
