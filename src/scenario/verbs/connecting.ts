import * as z from 'zod/mini'
import { atMost } from './bounds.ts'
import { clientName, path, room } from './fields.ts'
import { row } from './row.ts'

/** How connections come. */
export const connecting = {
  connect: row(
    {
      client: clientName,
      user: z.optional(clientName),
      path: z.optional(path),
      refuse: z.optional(z.boolean()),
    },
    {
      defaults: { path: '/ws', refuse: false },
      needs: [],
      template: ({ client }) => ({ client }),
    },
  ),
  spawn: row(
    {
      count: z.int().check(z.gte(1), atMost('spawnCountMax')),
      prefix: z.optional(clientName),
      user: z.optional(clientName),
      path: z.optional(path),
      join: z.optional(z.array(room)),
    },
    {
      defaults: { prefix: 'c', path: '/ws', join: [] },
      template: (about) => ({ count: 3, join: [about.room] }),
    },
  ),
}
