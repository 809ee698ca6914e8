import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { alice, bob, Case, message, wants } from '#laws/lawCase.test-support.ts'
import type { MapChange } from '#trace/traceEvent.ts'

const carol = connectionId('carol', 1)
const carolComes: MapChange[] = [
  { map: 'connections', op: 'add', connection: carol },
  { map: 'entry', op: 'add', connection: carol },
  { map: 'rooms', op: 'add', room: 'r', connection: carol },
  { map: 'connectionRooms', op: 'add', room: 'r', connection: carol },
]

/** Alice speaks in a room of three; so many of the others are sent it, and bob's transport is full. */
function spoke(...sentTo: (typeof carol)[]): Case {
  const world = new Case()
    .connect(carol, 'carol')
    .sound()
    .maps(...carolComes)
  world.judge.afterTurn(new Set())
  world.ask(wants('message'))
  for (const id of sentTo) world.send(id, message('alice#1'))
  return world
}

const p1 = (world: Case, ...waiting: (typeof carol)[]) => {
  world.judge.afterTurn(new Set(waiting))
  return world.quiet().textsOf('P1')
}

describe('laws of a turn', () => {
  test('P1: while one is waited for, all the others have been sent it', () => {
    expect(p1(spoke(bob, carol), bob)).toEqual([])
    expect(p1(spoke(bob), bob)).toEqual([
      'carol waits for what is sent to r until bob has taken it.',
    ])
  })

  test('P1: nobody is waited for, or the other cannot take it either', () => {
    expect(p1(spoke(bob))).toEqual([])
    expect(p1(spoke(bob), bob, carol)).toEqual([])
    const world = spoke(bob)
    world.recorder.record({ kind: 'fault', connection: carol, fault: 'slow', on: true })
    expect(p1(world, bob)).toEqual([])
  })

  test('P1: what waited in an outbox and is sent now was told the others before', () => {
    const world = spoke(bob, carol)
    world.judge.afterTurn(new Set([bob]))
    world.ask(wants('ping'), carol).send(bob, message('alice#1'))
    expect(p1(world, bob)).toEqual([])
  })

  test('L5: one writer for each connection, where there are outboxes', () => {
    const world = new Case().sound()
    const begin = (inFlight: number) => world.judge.sendBegins(bob, inFlight)
    begin(1)
    expect(world.broken).toEqual([])
    world.gauges = { outboxes: () => new Set([alice, bob]) }
    begin(0)
    expect(world.broken).toEqual([])
    begin(1)
    expect(world.texts).toEqual([
      'Two writers send to bob at once: one began before the other was done.',
    ])
  })

  test('L2: that it does not come to rest is told once, until it does', () => {
    const world = new Case().sound()
    const { judge } = world
    judge.restless(100)
    judge.restless(100)
    expect(world.broken).toEqual(['L2'])
    world.quiet()
    judge.restless(100)
    expect(world.broken.filter((law) => law === 'L2')).toHaveLength(2)
  })
})
