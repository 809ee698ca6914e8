import * as z from 'zod/mini'
import { closeCode, closeReason, ofClient } from './fields.ts'
import { row } from './row.ts'

/** How connections end, and how a client comes anew. */
export const parting = {
  close: row(
    {
      ...ofClient,
      code: z.optional(closeCode),
      reason: z.optional(closeReason),
    },
    {
      defaults: { code: 1000, reason: '' },
      template: ({ client }) => ({ client, code: 1000 }),
    },
  ),
  drop: row(ofClient, { template: ({ client }) => ({ client }) }),
  reconnect: row(
    { ...ofClient, refuse: z.optional(z.boolean()), resume: z.optional(z.boolean()) },
    { defaults: { refuse: false, resume: false }, template: ({ client }) => ({ client }) },
  ),
}
