import * as z from 'zod/mini'
import { atMost } from './bounds.ts'
import { butClient, jsonObject, room } from './fields.ts'
import { row } from './row.ts'

/** What the owner of the server does, and time. */
export const owner = {
  createRoom: row(
    { room, name: z.optional(z.string()), metadata: z.optional(jsonObject) },
    {
      defaults: { metadata: {} },
      template: ({ room }) => ({ room, metadata: {} }),
    },
  ),
  removeRoom: row({ room }, { template: ({ room }) => ({ room }) }),
  broadcast: row(
    { room, text: z.string(), ...butClient },
    {
      needs: ['exclude'],
      template: ({ room }) => ({ room, text: 'hello' }),
      rule: {
        holds: ({ exclude, connection }) => exclude !== undefined || connection === undefined,
        name: 'connectionOfNobody',
      },
    },
  ),
  restart: row({}, { template: () => ({}) }),
  wait: row(
    { ms: z.int().check(z.gte(0), atMost('waitMsMax')) },
    { template: () => ({ ms: 1000 }) },
  ),
}
