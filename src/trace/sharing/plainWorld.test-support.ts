import type { World } from '#trace/world.ts'
import { SharedMap } from './sharedMap.ts'
import { SharedSet } from './sharedSet.ts'

/** A world with Maps and Sets in place of those that share, to be compared with one that has them. */
export function plainWorld(world: World): World {
  const plain = Object.entries(world).map(([name, part]) => [
    name,
    part instanceof SharedMap ? new Map(part) : part instanceof SharedSet ? new Set(part) : part,
  ])
  return Object.fromEntries(plain) as World
}
