import type { NetworkFault } from '#network/faults.ts'
import type { StepOf } from '#scenario/steps.ts'
import { type FaultVerb, verbs } from '#scenario/verbs/verbs.ts'
import type { Simulation } from '#simulation/simulation.ts'
import { haveClient } from './clientNamed.ts'

/** Which fault each verb begins that does nothing else; the network must have it. */
const begun: {
  readonly [V in FaultVerb]: {
    readonly begins: { readonly fault: NetworkFault; readonly how?: string }
  }
} = verbs

/** Begins the fault of a step's verb. */
export function beginFault(simulation: Simulation, step: StepOf<FaultVerb>): void {
  const { fault, how } = begun[step.do].begins
  const fields: Readonly<Record<string, unknown>> = { ...step }
  const told = how === undefined ? undefined : Number(fields[how])
  haveClient(simulation, step, ({ socket }) => simulation.network.begin(socket.id, fault, told))
}
