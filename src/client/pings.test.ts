import { expect, test } from 'vitest'
import type { ClientSocket } from '#network/sockets.ts'
import { TestNetwork } from '#network/testNetwork.test-support.ts'
import { Pings } from './pings.ts'

/** When a client pings by a timer of 10 ms, whose page is hidden and seen again at some times. */
function pingsOf(
  untilMs: number,
  changes: Readonly<Record<number, number | null>> = {},
): readonly number[] {
  const socket = new TestNetwork().opened()
  const at: number[] = []
  let due: { readonly atMs: number; readonly run: () => void } | null = null
  let nowMs = 0
  let opens: () => void = () => undefined
  let changed: () => void = () => undefined
  let throttle: { everyMs: number; sinceMs: number } | null = null
  const page = {
    ...socket,
    state: 'open' as const,
    get throttle() {
      return throttle
    },
    on: (type: string, listener: () => void) => {
      if (type === 'open') opens = listener
    },
    onThrottle: (listener: () => void) => {
      changed = listener
    },
  }
  const timers = {
    get nowMs() {
      return nowMs
    },
    after: (ms: number, run: () => void) => {
      due = { atMs: nowMs + ms, run }
      return () => {
        due = null
      }
    },
  }
  new Pings(page as unknown as ClientSocket, timers, 10, () => at.push(nowMs))
  opens()
  for (; nowMs <= untilMs; nowMs++) {
    const change = changes[nowMs]
    if (change !== undefined) {
      throttle = change === null ? null : { everyMs: change, sinceMs: nowMs }
      changed()
    }
    const ready = due as { readonly atMs: number; readonly run: () => void } | null
    if (ready?.atMs === nowMs) ready.run()
  }
  return at
}

test('a page that is seen pings on time', () => {
  expect(pingsOf(35)).toEqual([10, 20, 30])
})

test('a hidden one at the times that are left to it, and what is overdue once', () => {
  expect(pingsOf(150, { 15: 60 })).toEqual([10, 75, 135])
})

test('timers that run oftener than it pings make it late by less than their step', () => {
  expect(pingsOf(40, { 0: 4 })).toEqual([12, 24, 36])
})

test('when it is seen again, what is overdue is done at once', () => {
  expect(pingsOf(60, { 5: 100, 33: null })).toEqual([33, 43, 53])
})
