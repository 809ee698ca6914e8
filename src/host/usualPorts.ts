import type { WorldPorts } from '#simulation/ports.ts'
import { clients, servers } from '#specimens/servers.ts'
import { settle } from './settle.ts'

/** What a world stands on here: the servers and clients of the house, virtual time, and this engine's tasks. */
export const usualPorts: WorldPorts = { servers, clients, settle }
