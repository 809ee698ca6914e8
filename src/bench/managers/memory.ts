import type { Maker } from './candidate.ts'
import { type Plan, roomsOfEach } from './plan.ts'
import { build } from './playPlan.ts'

/** Bytes of heap that a manager keeps for each membership; what a connection is by itself is not counted. */
export async function bytesAMembership(maker: Maker, plan: Plan, gc: () => void): Promise<number> {
  const candidate = maker.make(plan.connections)
  gc()
  const before = process.memoryUsage().heapUsed
  await build(candidate, plan, plan.order)
  gc()
  const bytes = process.memoryUsage().heapUsed - before
  // It is used once more, so that it was not thrown away before it was weighed.
  candidate.broadcast('nobody', '')
  return bytes / (plan.connections * roomsOfEach)
}
