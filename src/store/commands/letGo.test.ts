import { expect, test, vi } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { createLab } from '#store/lab.ts'
import { letGoOf } from './letGo.ts'

const shownOf = (events: number) => {
  vi.useFakeTimers()
  const lab = createLab(() => new LocalHost(emptyScenario()))
  const before = lab.store.getState()
  letGoOf(lab, { length: events })
  vi.runAllTimers()
  vi.useRealTimers()
  return { before, after: lab.store.getState() }
}

test('what took the place of a great world is shown twice, and is the same', () => {
  const { before, after } = shownOf(5000)
  expect(after.trace).not.toBe(before.trace)
  expect(after.world).not.toBe(before.world)
  expect(after.world.clients).not.toBe(before.world.clients)
  expect(after).toEqual(before)
})

test('what took the place of a small one is shown once', () => {
  const { before, after } = shownOf(100)
  expect(after).toBe(before)
})
