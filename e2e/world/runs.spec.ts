import { expect, test as plain } from '@playwright/test'
import { axeFindings } from '../axe.ts'
import { test } from '../fixtures.ts'

/** A heartbeat of 1 ms and a day to wait: minutes in which nothing happens. */
const long = {
  roomscope: 1,
  name: 'A long day',
  settings: { heartbeatMs: 1 },
  steps: [{ do: 'wait', ms: 86_400_000 }],
}

test('a long run says how far it is, and stops when it is told to; what it reached is shown', async ({
  lab,
}) => {
  const run = lab.run(long)
  const running = lab.page.getByRole('status').filter({ hasText: 'A long run is under way' })
  await expect(running).toContainText(/\d+ events so far/)
  expect(await axeFindings(lab.page)).toEqual([])
  await running.getByRole('button', { name: 'Stop it' }).click()
  expect((await run).events).toBeGreaterThan(0)
  await expect(running).toHaveCount(0)
  await expect(lab.time).toContainText('stopped by you')
  await lab.run({ roomscope: 1, steps: [{ do: 'connect', client: 'bob' }] })
  await expect(lab.clients).toContainText('bob')
})

plain(
  'a world that cannot be loaded: every call ends with an error, and the next tries anew',
  async ({ page }) => {
    await page.route(/worker.*\.js/, (route) => route.abort())
    await page.goto('/')
    await expect(page.getByRole('alert')).toContainText('Your scenario is kept')
    const empty = { roomscope: 1, steps: [] }
    const failed = await page.evaluate(
      (scenario) => window.roomscope.run(scenario).catch((error) => error.message),
      empty,
    )
    expect(failed).toContain('could not be loaded')
    await page.unroute(/worker.*\.js/)
    const run = await page.evaluate((scenario) => window.roomscope.run(scenario), empty)
    expect(run.events).toBe(0)
  },
)
