import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VirtualQueue } from './eventQueue.ts'

function drain(queue: VirtualQueue): void {
  for (let event = queue.take(); event; event = queue.take()) event.run()
}

test('events come in the order of their time, and of their scheduling within one time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (times) => {
      const queue = new VirtualQueue()
      const seen: [number, number][] = []
      times.forEach((atMs, i) => {
        queue.schedule(atMs, () => seen.push([atMs, i]))
      })
      drain(queue)
      const sorted = times.map((atMs, i): [number, number] => [atMs, i])
      expect(seen).toEqual(sorted.sort((a, b) => a[0] - b[0] || a[1] - b[1]))
    }),
  )
})

test('the clock stands at the time of the event that was taken', () => {
  const queue = new VirtualQueue()
  queue.schedule(7, () => undefined)
  expect(queue.nowMs).toBe(0)
  queue.take()
  expect(queue.nowMs).toBe(7)
})

test('a cancelled event never runs, and cancelling it twice is harmless', () => {
  const queue = new VirtualQueue()
  const seen: string[] = []
  const event = queue.schedule(1, () => seen.push('cancelled'))
  queue.schedule(2, () => seen.push('kept'))
  queue.cancel(event)
  queue.cancel(event)
  expect(queue.nextAtMs()).toBe(2)
  drain(queue)
  expect(seen).toEqual(['kept'])
  expect(queue.quiet).toBe(true)
})

test('timers alone leave the world quiet', () => {
  const queue = new VirtualQueue()
  queue.schedule(5, () => undefined, { timer: true })
  expect(queue.quiet).toBe(true)
  queue.schedule(9, () => undefined)
  expect(queue.quiet).toBe(false)
  queue.take()
  expect(queue.quiet).toBe(false)
  queue.take()
  expect(queue.quiet).toBe(true)
  expect(queue.take()).toBeUndefined()
})

test('the clock goes neither back nor past an event', () => {
  const queue = new VirtualQueue()
  queue.advanceTo(10)
  expect(queue.nowMs).toBe(10)
  expect(() => queue.advanceTo(9)).toThrow('cannot go back')
  expect(() => queue.schedule(9, () => undefined)).toThrow('10 ms already')
  expect(() => queue.schedule(10.5, () => undefined)).toThrow('whole number')
  queue.schedule(12, () => undefined)
  expect(() => queue.advanceTo(13)).toThrow('comes before')
  queue.advanceTo(12)
})
