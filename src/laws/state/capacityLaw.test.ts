import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { alice, Case, limits, wants } from '#laws/lawCase.test-support.ts'

const full = { type: 'error', payload: { code: 'room_full', text: 'the room is full' } } as const
const most = limits.roomMembersMax

/** A room of so many, of whom alice is none. */
function roomOf(count: number): Case {
  const world = new Case()
  world.maps({ map: 'room', op: 'add', room: 'r', name: 'r', permanent: false, metadata: {} })
  for (let i = 1; i <= count; i++) {
    world.maps({ map: 'rooms', op: 'add', room: 'r', connection: connectionId(`c${i}`, 1) })
  }
  return world
}

describe('S11: capacity', () => {
  test('as many as may are in', () => {
    expect(roomOf(most).texts).not.toContain(`Room r has ${most} members. There may be ${most}.`)
  })

  test('and not one more: told once, however many more come', () => {
    expect(roomOf(most + 2).textsOf('S11')).toEqual([
      `Room r has ${most + 1} members. There may be ${most}.`,
    ])
  })

  test('a join of a full room is refused', () => {
    expect(roomOf(most).ask(wants('join')).tell(full).textsOf('S11')).toEqual([])
  })

  test('and none of a room that is not', () => {
    const world = roomOf(most - 1)
      .ask(wants('join'))
      .tell(full)
    expect(world.textsOf('S11')).toEqual([
      `alice is told that r is full, but it has ${most - 1} of ${most} members.`,
    ])
  })

  test('a room that is full is full to nobody who is in it', () => {
    const inside = () => {
      const world = roomOf(most - 1)
      return world.maps({ map: 'rooms', op: 'add', room: 'r', connection: alice })
    }
    expect(inside().ask(wants('join')).tell(full).textsOf('S11')).toEqual([
      'alice is told that r is full, but it is in it.',
    ])
    const late = inside().ask(wants('join')).ask(wants('join')).tell(full)
    expect(late.textsOf('S11')).toEqual([])
  })

  test('what answers no join says nothing of a room', () => {
    expect(roomOf(1).ask(wants('ping')).tell(full, alice).textsOf('S11')).toEqual([])
  })
})
