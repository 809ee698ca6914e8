import { actsMutants } from './actsMutants.ts'
import { boxMutants } from './boxMutants.ts'
import { deliveryMutants } from './deliveryMutants.ts'
import { endMutants } from './endMutants.ts'
import { managerMutants } from './managerMutants.ts'
import type { Mutant } from './mutant.ts'
import { partMutants } from './partMutants.ts'
import { promiseMutants } from './promiseMutants.ts'
import { serverMutants } from './serverMutants.ts'
import { stateMutants } from './stateMutants.ts'

/** Mistakes of one line that are planted in the reference, one at a time. */
export const mutants: readonly Mutant[] = [
  ...managerMutants,
  ...deliveryMutants,
  ...boxMutants,
  ...serverMutants,
  ...actsMutants,
  ...partMutants,
  ...promiseMutants,
  ...stateMutants,
  ...endMutants,
]
