import { expect, test } from 'vitest'
import { type ConnectionId, connectionId } from '#kernel/ids.ts'
import type { World } from '#trace/world.ts'
import { emptySharedWorld, emptyWorld } from './emptyWorld.ts'
import { plainWorld } from './plainWorld.test-support.ts'
import type { ChangingMap } from './sharedMap.ts'
import { worldAnew } from './worldAnew.ts'

const parts = (world: World) => Object.values(world).filter((part) => typeof part === 'object')

test.each([
  ['shares', emptySharedWorld],
  ['is plain', emptyWorld],
])('a world that %s is the same anew, and no part of it is the same object', (_kind, empty) => {
  const world: World = { ...empty(), seq: 7, nowMs: 3 }
  const clients = world.clients as ChangingMap<string, ConnectionId>
  clients.set('alice', connectionId('alice', 1))
  const anew = worldAnew(world)
  expect(plainWorld(anew)).toEqual(plainWorld(world))
  expect(anew.clients.get('alice')).toBe(connectionId('alice', 1))
  const others = parts(anew)
  for (const [i, part] of parts(world).entries()) expect(others[i]).not.toBe(part)
})
