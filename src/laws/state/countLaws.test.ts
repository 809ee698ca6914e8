import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { alice, bob, Case, presence, wants } from '#laws/lawCase.test-support.ts'
import type { MapChange } from '#trace/traceEvent.ts'

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
      'alice is told that 4 are in r. There have not been so many since it was last told.',
    ])
  })

  test('nor the one that was told already, for each change has its own', () => {
    const world = new Case().sound().believes(alice, bob)
    world.maps(...member('remove', bob))
    expect(world.tell(presence('user_left', bob, 2)).broken).toEqual(['S5'])
  })

  test('unless something was lost on the way there', () => {
    const world = new Case().sound().believes(alice, bob)
    const frame = world.send(alice, presence('user_left', bob, 1))
    world.recorder.record({ kind: 'lost', connection: alice, frame, why: 'connection cut' })
    expect(world.tell(presence('user_left', carol, 2)).broken).toEqual(['T1'])
    expect(world.tell(presence('user_joined', carol, 2)).broken).toEqual(['T1'])
  })

  test('and in an acknowledgement it is that of the list, in which nobody stands twice', () => {
    const told = (count: number, members: string[]) => {
      const payload = { room_id: 'r', connection_id: alice, member_count: count, members }
      return new Case().sound().ask(wants('join')).tell({ type: 'joined', payload }).texts
    }
    expect(told(2, [alice, bob])).toEqual([])
    expect(told(1, [alice, bob])).toEqual(['alice is told that 1 are in r, beside a list of 2.'])
    expect(told(3, [alice, bob, bob])).toHaveLength(1)
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
