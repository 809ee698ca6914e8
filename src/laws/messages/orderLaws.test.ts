import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { alice, bob, Case, message } from '#laws/lawCase.test-support.ts'

const [carol, dave] = [connectionId('carol', 1), connectionId('dave', 1)]
const t13 = (world: Case) => world.quiet().textsOf('T13')

/** Who hears whom, one after the other. */
function heard(...deliveries: (readonly [typeof alice, string, number])[]): Case {
  const world = new Case().sound()
  for (const [to, from, seq] of deliveries) world.tell(message(from, seq), to)
  return world
}

describe('T13: one order for all', () => {
  test('what both get, both get in the same order, whatever else one of them gets', () => {
    const one = [alice, carol, 1] as const
    expect(t13(heard(one, [bob, carol, 1], [alice, dave, 1], [bob, dave, 1]))).toEqual([])
    // Each speaker does not hear itself: alice hears 1 and 3, bob 2 and 3, carol 1 and 2.
    expect(t13(heard([alice, dave, 1], [alice, dave, 3], [bob, dave, 2], [bob, dave, 3]))).toEqual(
      [],
    )
  })

  test('two got two messages in different orders', () => {
    const world = heard([alice, carol, 1], [alice, dave, 1], [bob, dave, 1], [bob, carol, 1])
    expect(t13(world)).toEqual(['alice and bob get the messages of r in different orders.'])
    expect(t13(world)).toHaveLength(1)
  })

  test('a sender who came back counts from 1 again, and is not held to it', () => {
    const world = heard([bob, carol, 1], [bob, dave, 1])
    const change = { map: 'rooms', room: 'r', connection: carol } as const
    world.maps({ ...change, op: 'add' }).maps({ ...change, op: 'remove' })
    world.tell(message('dave#1', 1)).tell(message('carol#1', 1))
    expect(t13(world)).toEqual([])
  })
})
