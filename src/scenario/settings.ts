import * as z from 'zod/mini'

const count = z.int().check(z.gte(1), z.lte(1_000_000_000))
const ms = z.int().check(z.gte(0), z.lte(86_400_000))

/** The named limits of the server that a scenario may set; what is left out has the server's default. */
const limits = {
  outboxFramesMax: z.optional(count),
  outboxBytesMax: z.optional(count),
  inboxFramesMax: z.optional(count),
  frameBytesMax: z.optional(count),
  payloadDepthMax: z.optional(count),
  roomIdCharsMax: z.optional(count),
  roomsPerConnectionMax: z.optional(count),
  roomsMax: z.optional(count),
  connectionsMax: z.optional(count),
}

export const settingsSchema = z.strictObject({
  /** Least and most virtual ms of one hop. */
  latencyMs: z._default(
    z
      .tuple([ms, ms], { error: itemsOfLatency })
      .check(z.refine(([least, most]) => least <= most, 'the least may not be over the most')),
    [5, 20],
  ),
  /** Virtual ms between two pings of the server; 0 for none. */
  heartbeatMs: z._default(ms, 30_000),
  /**
   * What the heartbeat asks by: frames of the protocol, which a proxy can answer for a client that is
   * gone, or messages, which only the client itself answers.
   */
  heartbeatBy: z._default(z.enum(['frames', 'messages']), 'frames'),
  /** Virtual ms that the server waits to be told whether a client may join; 0 asks nobody. */
  authorizeMs: z._default(ms, 0),
  /** Whether a message comes back to its sender. */
  echo: z._default(z.boolean(), false),
  /** How the as-written server's loop over a changing set behaves. */
  iteration: z._default(z.enum(['live', 'fail-fast', 'silent']), 'live'),
  ...limits,
})

/** How the world and the server are set, defaults filled in. */
export type Settings = z.output<typeof settingsSchema>

/** The schema's own words know a least and a most number of items, but not that they are one. */
function itemsOfLatency({ code }: { readonly code?: string }): string | undefined {
  return code === 'invalid_type' ? undefined : 'exactly 2 items, the least and the most,'
}
