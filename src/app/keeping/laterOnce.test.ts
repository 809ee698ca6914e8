import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { laterOnce } from './laterOnce.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what many ask for is done once, a while after the first asked', () => {
  const act = vi.fn()
  const later = laterOnce(act)
  later.ask(500)
  vi.advanceTimersByTime(400)
  later.ask(500)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledTimes(1)
})

test('what is asked for at once is done at once, and with it what was asked for before', () => {
  const act = vi.fn()
  const later = laterOnce(act)
  later.ask(500)
  later.ask(0)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledTimes(1)
})

test('what is not done yet is done when it must be, or something in its place; and nothing if nobody asked', () => {
  const act = vi.fn()
  const other = vi.fn()
  const later = laterOnce(act)
  later.now()
  later.ask(500)
  later.now(other)
  vi.advanceTimersByTime(1000)
  expect([act.mock.calls.length, other.mock.calls.length]).toEqual([0, 1])
})
