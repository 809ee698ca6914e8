import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import { alice, bob, Case, presence } from './lawCase.test-support.ts'

const carol = connectionId('carol', 1)
const member = (op: 'add' | 'remove', connection: typeof carol): MapChange[] => [
  { map: 'rooms', op, room: 'r', connection },
  { map: 'connectionRooms', op, room: 'r', connection },
]
const carolComes: MapChange[] = [
  { map: 'connections', op: 'add', connection: carol },
  { map: 'entry', op: 'add', connection: carol },
  ...member('add', carol),
]

describe('S5: a count that is told', () => {
  test('is the number of members then, however late it arrives', () => {
    const world = new Case().sound().believes(alice, bob)
    world
      .maps(...carolComes)
      .maps(...member('remove', carol))
      .maps(...member('remove', bob))
    world.tell(presence('user_joined', carol, 3)).believes(alice, bob, carol)
    world.tell(presence('user_left', carol, 2)).believes(alice, bob)
    world.tell(presence('user_left', bob, 1))
    expect(world.broken).toEqual([])
  })

  test('and no number that there never was', () => {
    const world = new Case()
      .sound()
      .believes(alice, bob)
      .maps(...carolComes)
    world.tell(presence('user_joined', carol, 4))
    expect(world.texts).toEqual([
      'alice#1 was told that 4 are in r, and since it was last told there were not so many.',
    ])
  })

  test('nor one that was over before the last one that was told', () => {
    const world = new Case()
      .sound()
      .believes(alice, bob)
      .maps(...carolComes)
    world.tell(presence('user_joined', carol, 3)).believes(alice, bob, carol)
    world.maps(...member('remove', bob), ...member('remove', carol))
    world.tell(presence('user_left', bob, 1)).believes(alice, carol)
    world.tell(presence('user_left', carol, 3))
    expect(world.broken).toEqual(['S5'])
  })
})
