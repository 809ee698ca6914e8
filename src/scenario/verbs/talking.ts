import * as z from 'zod/mini'
import { base64Text, clientName, room } from './fields.ts'
import { row } from './row.ts'

/** What a client says to the server. */
export const talking = {
  join: row({ client: clientName, room }, { template: ({ client, room }) => ({ client, room }) }),
  leave: row({ client: clientName, room }, { template: ({ client, room }) => ({ client, room }) }),
  message: row(
    { client: clientName, room, text: z.string() },
    { template: ({ client, room }) => ({ client, room, text: 'hello' }) },
  ),
  send: row(
    { client: clientName, frame: z.optional(z.string()), binary: z.optional(base64Text) },
    {
      template: ({ client }) => ({ client, frame: '{"type":"ping"}' }),
      rule: {
        holds: ({ frame, binary }) => (frame === undefined) !== (binary === undefined),
        name: 'frameOrBinary',
      },
    },
  ),
}
