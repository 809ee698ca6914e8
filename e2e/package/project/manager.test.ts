import { runScenario } from 'roomscope/vitest'
import { expect, test } from 'vitest'
import { LeakingManager } from './leaking.ts'
import { RightManager } from './right.ts'

/** The scenarios that come with it, and a few random runs. */
const few = { runs: 10 }
const scenario = { roomscope: 1, steps: [{ do: 'connect', client: 'alice' }] }

test('a right one keeps every law', async () => {
  await expect(RightManager).toKeepEveryLaw(few)
  await expect(() => new RightManager()).toKeepEveryLaw(few)
})

test('a leaking one does not', async () => {
  await expect(LeakingManager).toKeepEveryLaw(few)
})

test('its file is as good as its class', async () => {
  await expect('./leaking.ts').not.toKeepEveryLaw(few)
})

test('a scenario passes, and time is the own one again', async () => {
  const { result } = await runScenario(scenario, { server: RightManager })
  expect(result).toHavePassed()
  expect(new Date().getFullYear()).not.toBe(1970)
  await new Promise((resolve) => setTimeout(resolve, 1))
})
