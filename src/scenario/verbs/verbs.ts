import { connecting } from './connecting.ts'
import { faults } from './faults.ts'
import { owner } from './owner.ts'
import { parting } from './parting.ts'
import type { Begins } from './row.ts'
import { talking } from './talking.ts'

/** Every word that can stand after `do`, in the order in which they are offered. */
export const verbs = { ...connecting, ...talking, ...parting, ...faults, ...owner }

/** A word that can stand after `do`. */
export type Verb = keyof typeof verbs

/** A verb that begins one fault, and does nothing else. */
export type FaultVerb = {
  [V in Verb]: (typeof verbs)[V] extends { begins: Begins } ? V : never
}[Verb]
