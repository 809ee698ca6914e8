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
    const step = await page.evaluate(() =>
      window.roomscope.step({ do: 'restart' }).catch((error) => error.message),
    )
    expect(step).toContain('The world could not be loaded')
    await page.unroute(/worker.*\.js/)
    const run = await page.evaluate((scenario) => window.roomscope.run(scenario), empty)
    expect(run.events).toBe(0)
  },
)

plain(
  'a reload that finds no world keeps what this tab did last, says so, and brings it back',
  async ({ page }) => {
    const own = { roomscope: 1, name: 'Mine', steps: [{ do: 'connect', client: 'ada' }] }
    await page.goto('/')
    await page.evaluate((scenario) => window.roomscope.run(scenario), own)
    await page.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
    })
    await page.route(/worker.*\.js/, (route) => route.abort())
    await page.reload()
    await expect(page.getByRole('alert')).toContainText('What this tab did last was not opened')
    await page.unroute(/worker.*\.js/)
    await page.getByRole('button', { name: 'Scenario', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Bring back “Mine”' }).click()
    await expect(page.getByRole('region', { name: 'Clients' })).toContainText('ada')
  },
)

plain(
  'a browser that keeps nothing is told once, when there is something to lose',
  async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
    })
    await page.goto('/')
    const told = page.getByText('The browser keeps nothing for this page')
    const empty = { roomscope: 1, steps: [] }
    await page.evaluate((scenario) => window.roomscope.run(scenario), empty)
    await expect(told).toHaveCount(0)
    await page.evaluate(() => window.roomscope.step({ do: 'connect', client: 'ada' }))
    await expect(told).toBeVisible()
  },
)

plain(
  'a file dropped on a first visit is opened, and does not take the place of the page',
  async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('Three people, two rooms')).toBeVisible()
    const isOurs = await page.evaluate(() => {
      const files = new DataTransfer()
      files.items.add(new File(['{"roomscope":1,"name":"Dropped","steps":[]}'], 'dropped.json'))
      const event = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
      return event.defaultPrevented
    })
    expect(isOurs).toBe(true)
    await expect(page.getByText('dropped.json: “Dropped” passes')).toBeVisible()
  },
)
