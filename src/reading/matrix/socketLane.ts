import type { StageConnection } from '#reading/stage/stageModel.ts'
import { faultFacts, isHalfOpen } from '#trace/faultFacts.ts'

/** The lanes of the strip of socket states, top to bottom: every connection is in one. */
export const socketLanes = ['open', 'held up', 'half-open', 'dead', 'on its way', 'gone'] as const

/**
 * What a connection's socket is like. *held up*: it is slow, stalls, or somebody holds something of
 * it. *half-open*: a direction is cut, or a proxy answers in its place. *dead*: sends to it fail.
 * *on its way*: one of its ends opens, closes, or has not heard of the other's end. *gone*: both are closed.
 */
export type SocketLane = (typeof socketLanes)[number]

/** The lane that a connection is in. */
export function socketLane({ connection }: StageConnection): SocketLane {
  const { clientEnd, serverEnd, faults } = connection
  const states = [clientEnd.state, serverEnd.state]
  if (states.every((state) => state === 'closed')) return 'gone'
  if (faults.some((fault) => faultFacts[fault].mark.startsWith('crack'))) return 'dead'
  if (faults.some((fault) => isHalfOpen(fault) || fault === 'proxied')) return 'half-open'
  if (states.some((state) => state !== 'open')) return 'on its way'
  return faults.length > 0 ? 'held up' : 'open'
}
