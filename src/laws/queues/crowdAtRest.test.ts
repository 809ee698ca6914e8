import { describe, expect, test } from 'vitest'
import { type ConnectionId, connectionId } from '#kernel/ids.ts'
import { Case } from '#laws/lawCase.test-support.ts'

const ids = Array.from({ length: 1500 }, (_, i) => connectionId(`c${i}`, 1))
const [first, lost, other] = [0, 1, 2].map((i) => connectionId(`c${i}`, 1)) as [
  ConnectionId,
  ConnectionId,
  ConnectionId,
]

/** A crowd whose heartbeats are all listened to, and who they are. */
function crowd() {
  const world = new Case()
  const hearts = new Set<string>(ids)
  world.gauges = {
    outboxes: () => new Set(),
    heartbeats: () => hearts,
    hasHeartbeat: (id) => hearts.has(id),
  }
  world.maps(
    ...ids.flatMap((connection) => [
      { map: 'connections', op: 'add', connection } as const,
      { map: 'entry', op: 'add', connection } as const,
    ]),
  )
  const touch = (connection: ConnectionId) =>
    world.maps({ map: 'entry', op: 'remove', connection }, { map: 'entry', op: 'add', connection })
  const told = () => {
    world.quiet()
    return world.recorder.world.violations
      .filter(({ law }) => law === 'S4')
      .map(({ connection }) => connection)
  }
  return { hearts, touch, told }
}

describe('S4: in a crowd at rest', () => {
  test('a breach of one who was touched is told at once, and then all are looked at', () => {
    const { hearts, touch, told } = crowd()
    expect(told()).toEqual([])
    hearts.delete(lost)
    touch(lost)
    expect(told()).toEqual([lost])
    hearts.delete(other)
    expect(told()).toEqual([lost, other])
  })

  test('a breach of one whom nothing touched is told when as much has happened as there is to read', () => {
    const { hearts, touch, told } = crowd()
    told()
    hearts.delete(lost)
    expect(told()).toEqual([])
    for (const _ of ids) touch(first)
    expect(told()).toEqual([lost])
  })
})
