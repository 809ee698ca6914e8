import * as z from 'zod/mini'
import { clientName, closeCode, closeReason, connection } from './fields.ts'
import { row } from './row.ts'

/** How connections end, and how a client comes anew. */
export const parting = {
  close: row(
    {
      client: clientName,
      connection,
      code: z.optional(closeCode),
      reason: z.optional(closeReason),
    },
    {
      defaults: { code: 1000, reason: '' },
      template: ({ client }) => ({ client, code: 1000 }),
    },
  ),
  drop: row({ client: clientName }, { template: ({ client }) => ({ client }) }),
  reconnect: row(
    { client: clientName, refuse: z.optional(z.boolean()) },
    { defaults: { refuse: false }, template: ({ client }) => ({ client }) },
  ),
}
