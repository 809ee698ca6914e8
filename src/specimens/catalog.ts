import { awaitFlaws } from './catalogOfAwaits.ts'
import { contentFlaws } from './catalogOfContents.ts'
import { lawFlaws } from './catalogOfLaws.ts'
import { managerFlaws } from './catalogOfManagers.ts'
import { serverFlaws } from './catalogOfServers.ts'
import type { Specimen } from './specimen.ts'

/** Every specimen: one flaw, the law it breaks, the least that shows it. */
export const catalog: readonly Specimen[] = [
  ...managerFlaws,
  ...serverFlaws,
  ...awaitFlaws,
  ...lawFlaws,
  ...contentFlaws,
]
