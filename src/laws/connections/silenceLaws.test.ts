import { describe, expect, test } from 'vitest'
import { alice, bob, Case, wants } from '#laws/lawCase.test-support.ts'

describe('laws of silence', () => {
  test('L3: a half-open connection is not kept beyond three heartbeats', () => {
    const world = new Case().sound().believes(alice, bob)
    const fault = { kind: 'fault', connection: bob, fault: 'half-open to server' } as const
    world.recorder.record({ ...fault, on: true })
    world.at(29)
    expect(world.quiet().broken).not.toContain('L3')
    world.at(30)
    expect(world.quiet().texts).toContain(
      'bob has been half open since 0 ms, but the server still has it.',
    )
    const healed = new Case().sound().believes(alice, bob)
    healed.recorder.record({ ...fault, on: true })
    healed.recorder.record({ ...fault, on: false })
    healed.at(99)
    expect(healed.quiet().broken).not.toContain('L3')
  })

  const halfOpen = {
    kind: 'fault',
    connection: bob,
    fault: 'half-open to server',
    on: true,
  } as const
  test('L3: who can still be heard is kept for three heartbeats from when it last was, a proxy’s word not counted', () => {
    const pong = { connection: bob, from: 'client', text: null, control: 'pong' } as const
    const heardAt = (ms: number, byProxy: object) => {
      const world = new Case().sound().believes(alice, bob)
      world.recorder.record({ ...halfOpen, fault: 'half-open to client' })
      const frame = world.at(ms).recorder.record({
        kind: 'sent',
        ...pong,
        ...byProxy,
        bytes: 2,
        dueAt: ms,
      })
      world.recorder.record({ kind: 'delivered', connection: bob, to: 'server', frame })
      return world
    }
    expect(heardAt(5, {}).at(34).quiet().broken).not.toContain('L3')
    expect(heardAt(5, {}).at(35).quiet().broken).toContain('L3')
    expect(heardAt(5, { proxy: true }).at(30).quiet().broken).toContain('L3')
  })

  const silent = (ms: number) => {
    const world = new Case().sound().ask(wants('ping'), bob)
    world.recorder.turn(null)
    world.recorder.record(halfOpen)
    world.at(ms).judge.cutsOff(bob)
    return world
  }

  test('L3: who is silent is not given up before two heartbeats', () => {
    expect(silent(19).texts).toEqual([
      'The server gave bob up after 19 ms of silence. It must wait for 20 ms.',
    ])
    expect(silent(20).broken).toEqual([])
  })

  test('T9: who is not silent is not cut off, unless a send to it failed or its own frame brought it about', () => {
    const out = (prepare: (world: Case) => void) => {
      const world = new Case().sound()
      prepare(world)
      world.judge.cutsOff(bob)
      return world.broken
    }
    expect(out(() => undefined)).toEqual(['T9'])
    expect(out((world) => world.ask(wants('ping'), alice))).toEqual(['T9'])
    expect(out((world) => world.ask(wants('ping'), bob))).toEqual(['T9'])
    expect(out((world) => world.ask('x'.repeat(65_537), bob))).toEqual([])
    const failed = { kind: 'send failed', connection: bob, why: 'dead' } as const
    expect(out((world) => world.recorder.record(failed))).toEqual([])
  })

  describe('T9: who is given up was asked twice, and did not answer', () => {
    const ping = { connection: bob, from: 'server', text: null, control: 'ping' } as const
    /** bob is healthy and says nothing for two heartbeats, in which he is asked so often. */
    const given = (asks: number, prepare: (world: Case) => void = () => undefined) => {
      const world = new Case().sound().ask(wants('ping'), bob)
      world.recorder.turn(null)
      for (let asked = 0; asked < asks; asked++) {
        world.recorder.record({ kind: 'sent', ...ping, bytes: 2, dueAt: 0 })
      }
      prepare(world)
      world.at(20).judge.cutsOff(bob)
      return world
    }

    test('once is not enough, nor is a ping before it was heard', () => {
      const unasked = 'The server gives bob up as silent, but has not pinged it twice.'
      expect(given(0).texts).toEqual([unasked])
      expect(given(1).texts).toEqual([unasked])
      expect(given(2).broken).toEqual([])
      const heard = given(2, (world) => world.ask(wants('ping'), bob).recorder.turn(null))
      expect(heard.texts).toEqual([unasked])
    })

    test('a message may ask as well', () => {
      const asks = (world: Case) => {
        for (let asked = 0; asked < 2; asked++) world.send(bob, { type: 'ping', payload: {} })
      }
      expect(given(0, asks).broken).toEqual([])
    })

    test('with a fault on the wire since then nobody knows whether a question arrived', () => {
      const stalled = { kind: 'fault', connection: bob, fault: 'stalled' } as const
      const hindered = (world: Case) => {
        world.recorder.record({ ...stalled, on: true })
        world.recorder.record({ ...stalled, on: false })
      }
      expect(given(0, hindered).broken).toEqual([])
    })
  })
})
