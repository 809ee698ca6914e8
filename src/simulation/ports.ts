import type { BringServer } from '#brought/bringServer.ts'
import type { ClientMaker } from '#client/virtualClient.ts'
import { type EventQueue, VirtualQueue } from '#kernel/eventQueue.ts'
import { Judge } from '#laws/judge.ts'
import { Network, type NetworkOptions } from '#network/network.ts'
import type { Servers } from '#specimens/servers.ts'

/** The connections of a world, whatever they are made of. */
export type WorldNetwork = Pick<Network, keyof Network>

/** Who holds the laws against what happens in a world. */
export type WorldJudge = Pick<Judge, keyof Judge>

type JudgeMaker = (...knows: ConstructorParameters<typeof Judge>) => WorldJudge

/** What a world stands on and does not choose itself. */
export interface WorldPorts {
  /** The servers that its scenario can ask for. */
  readonly servers: Servers
  /** The clients with a flaw that its scenario can ask for; all are exact when it is left out. */
  readonly clients?: ReadonlyMap<string, ClientMaker>
  /** Runs code that was brought; without it no such code is run. */
  readonly bring?: BringServer | undefined
  /** Makes its time, and what is due in it; {@link virtualTime} when it is left out. */
  readonly makeQueue?: () => EventQueue
  /** Makes its connections; {@link mockedNetwork} when it is left out. */
  readonly makeNetwork?: (options: NetworkOptions) => WorldNetwork
  /** Makes who judges it; {@link everyLaw} when it is left out. */
  readonly makeJudge?: JudgeMaker
  /** Resolves when all that was awaited and can go on has gone on. */
  readonly settle: () => Promise<void>
}

export function virtualTime(): EventQueue {
  return new VirtualQueue()
}

export function mockedNetwork(options: NetworkOptions): WorldNetwork {
  return new Network(options)
}

export function everyLaw(...knows: ConstructorParameters<typeof Judge>): WorldJudge {
  return new Judge(...knows)
}
