import { describe, expect, test } from 'vitest'
import { alice, bob, Case, wants } from './lawCase.test-support.ts'

describe('laws of closes', () => {
  test.each([
    [1012, []],
    [1013, []],
    [1011, ['T9']],
    [1003, ['T9']],
    [1000, ['T9']],
  ])('T9: the server closing somebody with %i out of nothing', (code, broken) => {
    const world = new Case().sound().believes(alice, bob)
    const close = { connection: bob, end: 'server', code, reason: '' } as const
    world.recorder.record({ kind: 'closing', ...close })
    expect(world.broken).toEqual(broken)
  })

  test('T9: a frame of its own is a reason, a frame of another is none; so is a failed send', () => {
    const close = { end: 'server', code: 1003, reason: '' } as const
    const own = new Case().sound().ask(wants('message'))
    own.recorder.record({ kind: 'closing', connection: alice, ...close })
    expect(own.broken).toEqual([])
    own.recorder.record({ kind: 'closing', connection: bob, ...close })
    expect(own.broken).toEqual(['T9'])
    const dead = new Case().sound().believes(alice, bob)
    dead.recorder.record({ kind: 'send failed', connection: bob, why: 'dead' })
    dead.recorder.record({ kind: 'closing', connection: bob, ...close, code: 1011 })
    expect(dead.broken).toEqual([])
  })
})
