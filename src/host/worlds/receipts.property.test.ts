import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { deliveryOf } from '#reading/delivery/receipts.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { makeScenario } from '#search/makeScenario.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** Correct, and wrong in ways that lose, hold back, batch or double what is sent. */
const servers = [
  'reference',
  'as-written',
  'cached-recipients',
  'dead-ends-fanout',
  'late-batch',
  'late-listener',
  'stalled-skipped',
  'overflow-drop',
  'await-each-send',
  'await-snapshot',
  'lifo',
  'msg-non-member',
] as const

/** Message and receiver, as the law says them. */
function missedByLaw(trace: readonly TraceEvent[]): string[] {
  return trace.flatMap((event) =>
    event.kind === 'violation' && event.law === 'T8' && event.code === 'missed'
      ? [`${event.params.taken} ${event.connection}`]
      : [],
  )
}

async function compare(server: string, seed: number, run: number): Promise<void> {
  const scenario = makeScenario(seed, run, server)
  const { trace } = await new LocalHost(emptyScenario()).run(scenario)
  const world = fold(trace)
  const held = new Set([...world.awaits.values()].map(({ connection }) => connection))
  const byLaw = new Set(missedByLaw(trace))
  const told = new Set<string>()
  for (const event of trace) {
    const isTaken = event.kind === 'delivered' && event.to === 'server'
    const isBroadcast = event.kind === 'step' && event.verb === 'broadcast'
    if (!isTaken && !isBroadcast) continue
    const { seq } = event
    const delivery = deliveryOf(trace, seq, trace.length, scenario.settings)
    for (const { connection, state } of delivery?.receipts ?? []) {
      const key = `${seq} ${connection}`
      const { serverEnd, faults = [] } = world.connections.get(connection) ?? {}
      const isExcused =
        serverEnd?.state !== 'open' || faults.length > 0 || !world.registered.has(connection)
      if (state === 'missed') told.add(key)
      // What nobody says is missed is only owed still while code of the server waits.
      const waits = held.has(delivery?.sender ?? connection)
      if (state === 'missed') expect([key, byLaw.has(key) || isExcused]).toEqual([key, true])
      if (state === 'not sent yet') expect([key, waits || isExcused]).toEqual([key, true])
    }
  }
  for (const key of byLaw) expect([...told]).toContain(key)
}

test.each(servers)(
  'T8: on %s a receipt says “missed” exactly where the law does, or what excuses the server',
  { timeout: 60_000 },
  async (server) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(9999), fc.nat(9999), (seed, run) => compare(server, seed, run)),
      { numRuns: 25 },
    )
  },
)
