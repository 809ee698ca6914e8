import * as z from 'zod/mini'
import { atLeast } from './bounds.ts'
import { direction, held, ofClient } from './fields.ts'
import { faultRow, row } from './row.ts'

/** What can be wrong with a connection, and how it is mended. */
export const faults = {
  halfOpen: row(
    { ...ofClient, direction: z.optional(direction), proxy: z.optional(z.boolean()) },
    {
      defaults: { direction: 'both', proxy: false },
      template: ({ client }) => ({ client, direction: 'both' as const }),
    },
  ),
  heal: row(ofClient, { template: ({ client }) => ({ client }) }),
  deadSocket: row(
    { ...ofClient, times: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))) },
    { template: ({ client }) => ({ client }) },
  ),
  stall: faultRow({ fault: 'stalled' }, ofClient, { template: ({ client }) => ({ client }) }),
  slow: faultRow(
    { fault: 'slow', how: 'bytesPerMs' },
    {
      ...ofClient,
      bytesPerMs: z.number().check(atLeast('slowBytesPerMsMin'), z.lte(1e9)),
    },
    { template: ({ client }) => ({ client, bytesPerMs: 1 }) },
  ),
  throttle: faultRow(
    { fault: 'throttled', how: 'everyMs' },
    { ...ofClient, everyMs: z.int().check(z.gte(1), z.lte(86_400_000)) },
    { template: ({ client }) => ({ client, everyMs: 60_000 }) },
  ),
  hold: row(
    { ...ofClient, what: held, direction: z.optional(direction) },
    {
      defaults: { direction: 'both' },
      template: ({ client }) => ({ client, what: 'handler' as const }),
      rules: [
        {
          holds: ({ what, direction: way }) => way === undefined || what === 'frames',
          name: 'heldDirection',
        },
      ],
    },
  ),
  release: row(
    {
      ...ofClient,
      what: z.optional(held),
      /** So many of what is held go on; the rest, and what comes behind it, stay held. */
      count: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
      fails: z.optional(z.boolean()),
    },
    {
      defaults: { fails: false },
      template: ({ client }) => ({ client }),
      rules: [
        {
          holds: ({ what, fails }) => !fails || what === undefined || what === 'accept',
          name: 'acceptFails',
        },
        {
          holds: ({ what, count }) => count === undefined || what === 'handler' || what === 'await',
          name: 'countedPieces',
        },
      ],
    },
  ),
}
