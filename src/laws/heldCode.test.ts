import { describe, expect, test } from 'vitest'
import { connectionId, onlyNode } from '#kernel/ids.ts'
import { alice, bob, Case, message, wants } from './lawCase.test-support.ts'

const say = wants('message')
const carol = connectionId('carol', 1)

/** Who did not get a message, once all is quiet. */
const t8 = (world: Case) =>
  world
    .quiet()
    .recorder.world.violations.flatMap(({ law, connection }) => (law === 'T8' ? [connection] : []))

/** alice speaks while the handler of `held` is held; the frame waits, and `release` hands it on. */
function heldMessage(held = alice) {
  const world = new Case().connect(carol, 'carol').sound().believes(alice, bob)
  world.recorder.record({ kind: 'fault', connection: held, fault: 'handler held', on: true })
  world.ask(say)
  const delivered = world.recorder.cause
  const waits = {
    kind: 'awaiting',
    node: onlyNode,
    connection: held,
    what: 'handler',
    code: 'frame',
    params: { text: 'message' },
  } as const
  const awaiting = world.recorder.record(delivered === null ? waits : { ...waits, delivered })
  world.recorder.record({ kind: 'fault', connection: held, fault: 'handler held', on: false })
  const release = () => {
    world.recorder.record({ kind: 'resumed', connection: held, awaiting })
    world.recorder.turn(delivered)
  }
  return { world, release }
}

describe('T8 of what waits for the handler', () => {
  test('it is owed to nobody while it waits, and to everybody from its turn on', () => {
    const { world, release } = heldMessage()
    expect(t8(world)).toEqual([])
    release()
    expect(t8(world)).toEqual([bob])
  })

  test('sent on in its turn, nothing is missing', () => {
    const { world, release } = heldMessage()
    release()
    world.send(bob, message(alice))
    expect(t8(world)).toEqual([])
  })

  test('whom the server has forgotten by its turn has said nothing', () => {
    const { world, release } = heldMessage()
    world.maps(
      { map: 'rooms', op: 'remove', room: 'r', connection: alice },
      { map: 'connectionRooms', op: 'remove', room: 'r', connection: alice },
      { map: 'entry', op: 'remove', connection: alice },
      { map: 'connections', op: 'remove', connection: alice },
    )
    release()
    expect(t8(world)).toEqual([])
  })

  test('the handler of somebody else holds up nothing', () => {
    const { world } = heldMessage(carol)
    expect(t8(world)).toEqual([bob])
  })
})

describe('T2 of whom code of the server still waits for', () => {
  /** bob is in, and alice was not told; the server awaits something for `who`. */
  function waitsFor(who: typeof alice) {
    const world = new Case().sound()
    const waits = { node: onlyNode, connection: who, what: 'await', code: 'line' } as const
    const awaiting = world.recorder.record({ kind: 'awaiting', ...waits, params: { line: 1 } })
    world.believes(alice)
    const release = () => world.recorder.record({ kind: 'resumed', connection: who, awaiting })
    return { world, release }
  }
  const told = ['alice was not told that bob came to r.']

  test('it may yet be told: nobody is blamed until that is over', () => {
    const { world, release } = waitsFor(bob)
    expect(world.quiet().textsOf('T2', alice)).toEqual([])
    release()
    expect(world.quiet().textsOf('T2', alice)).toEqual(told)
  })

  test('what it awaits for somebody else excuses nothing', () => {
    expect(waitsFor(carol).world.quiet().textsOf('T2', alice)).toEqual(told)
  })
})
