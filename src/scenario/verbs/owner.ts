import * as z from 'zod/mini'
import { ownerCloseCode } from '#protocol/closeCodes.ts'
import { atMost } from './bounds.ts'
import {
  butClient,
  clientName,
  closeReason,
  jsonObject,
  ofClient,
  room,
  serverCloseCode,
} from './fields.ts'
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
      rules: [
        {
          holds: ({ exclude, connection }) => exclude !== undefined || connection === undefined,
          name: 'connectionOfNobody',
        },
      ],
    },
  ),
  kick: row(
    { ...ofClient, room, reason: z.optional(z.string()) },
    { defaults: { reason: '' }, template: ({ client, room }) => ({ client, room }) },
  ),
  revoke: row(
    { client: clientName, room, reason: z.optional(z.string()) },
    {
      defaults: { reason: '' },
      needs: [],
      template: ({ client, room }) => ({ client, room }),
    },
  ),
  allow: row(
    { client: clientName, room },
    { needs: [], template: ({ client, room }) => ({ client, room }) },
  ),
  disconnect: row(
    { ...ofClient, code: z.optional(serverCloseCode), reason: z.optional(closeReason) },
    {
      defaults: { code: ownerCloseCode, reason: '' },
      template: ({ client }) => ({ client, code: ownerCloseCode }),
    },
  ),
  restart: row({}, { template: () => ({}) }),
  wait: row(
    { ms: z.int().check(z.gte(0), atMost('waitMsMax')) },
    { template: () => ({ ms: 1000 }) },
  ),
}
