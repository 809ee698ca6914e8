import type { World } from '#trace/world.ts'
import { SharedMap } from './sharedMap.ts'
import { SharedSet } from './sharedSet.ts'

/** The same world, of which no map, set or list is the same object: whoever compares by identity looks at all of it again. */
export function worldAnew(world: World): World {
  const parts = Object.entries(world).map(([name, part]) => [name, copyOf(part)])
  return Object.fromEntries(parts) as World
}

function copyOf(part: unknown): unknown {
  if (part instanceof SharedMap || part instanceof SharedSet) return part.copy()
  if (part instanceof Map) return new Map(part)
  if (part instanceof Set) return new Set(part)
  return Array.isArray(part) ? part.slice() : part
}
