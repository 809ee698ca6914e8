import { expect, test } from '@playwright/test'
import { axeFindings } from '../axe.ts'

test('a first visit opens on three people and the picture alone; one press makes a ghost, the next mends it', {
  tag: '@firefox',
}, async ({ page }) => {
  await page.goto('/')
  const guide = page.getByRole('region', { name: 'What to look at' })
  const graph = page.getByRole('region', { name: 'Rooms graph' })
  await expect(guide.getByRole('heading')).toHaveText('Three people, two rooms')
  await expect(guide).toContainText('Bob is in both rooms', { timeout: 30_000 })
  await guide.getByRole('button', { name: 'Cut bob’s cable' }).click()
  await expect(guide.getByRole('heading')).toHaveText(/A ghost/, { timeout: 15_000 })
  await expect(guide).toContainText('const [first] = this.getUserRooms(connection)')
  await expect(
    graph.getByRole('option', { name: /games lists bob|bob is in games|bob lists games/ }),
  ).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await guide.getByRole('button', { name: 'See it mended' }).click()
  await expect(guide.getByRole('heading')).toHaveText(/Mended/, { timeout: 15_000 })
  await expect(guide).toContainText('for (const roomId of rooms)')
  await expect(graph.getByRole('option', { name: /lists bob|bob lists|bob is in/ })).toHaveCount(0)
  const problems = page.getByRole('region', { name: 'Problems' })
  await expect(problems).toHaveCount(0)
  await guide.getByRole('button', { name: 'Show the whole lab' }).click()
  await expect(problems).toContainText('no law is broken')
  await guide.getByRole('button', { name: 'Next: Leave is not disconnect' }).click()
  await expect(page.getByText('Leave is not disconnect').first()).toBeVisible()
})

test('the whole first minute goes by keyboard', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('/')
  const press = async (name: string) => {
    const button = page.getByRole('button', { name })
    await button.focus()
    await page.keyboard.press('Enter')
  }
  await press('Cut bob’s cable')
  await expect(page.getByRole('heading', { name: /A ghost/ })).toBeVisible({ timeout: 15_000 })
  await press('See it mended')
  await expect(page.getByRole('heading', { name: /Mended/ })).toBeVisible({ timeout: 15_000 })
})

test('a second visit is not greeted; who wants sees the ghost again', async ({ page }) => {
  await page.goto('/')
  const guide = page.getByRole('region', { name: 'What to look at' })
  await guide.getByRole('button', { name: 'Try it yourself' }).click()
  await expect(page.getByRole('heading', { name: 'A WebSocket has no rooms' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'A WebSocket has no rooms' })).toBeVisible()
  await expect(guide).toHaveCount(0)
  await page.getByRole('button', { name: 'Watch a ghost be born' }).click()
  await expect(guide).toBeVisible()
})

test('who drives a page that was never opened before begins with an empty world', async ({
  page,
}) => {
  await page.goto('/')
  const names = await page.evaluate(async () => {
    const { connections } = await window.roomscope.step({ do: 'connect', client: 'alice' })
    return connections.map(({ client }) => client)
  })
  expect(names).toEqual(['alice'])
  await expect(page.getByRole('region', { name: 'What to look at' })).toHaveCount(0)
})

test('what is watched is told step by step, and stops where a law breaks first', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('roomscope.visited', 'yes'))
  await page.goto('/')
  const guide = page.getByRole('region', { name: 'What to look at' })
  await page.getByLabel('Server under test').selectOption('leave-one-way')
  await page.getByLabel('Speed').selectOption({ label: '1/10 speed' })
  await page.getByRole('button', { name: 'Watch it break' }).click()
  await expect(guide).toContainText(/Step \d of \d+:/)
  await expect(guide.getByRole('heading')).toHaveText('Stopped here: law S1 is broken')
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('Because')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await guide.getByRole('button', { name: 'Show the line' }).click()
  await expect(page.getByRole('tab', { name: 'Code' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'Graph' }).click()
  await guide.getByRole('button', { name: 'See it mended' }).click()
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('no law is broken')
})

test('the examples lead from one to the next', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('roomscope.visited', 'yes'))
  await page.goto('/')
  await page.getByLabel('Speed').selectOption('at once')
  await page.getByRole('button', { name: 'Watch “First rooms”' }).click()
  const guide = page.getByRole('region', { name: 'What to look at' })
  await guide.getByRole('button', { name: 'Next: Leave is not disconnect' }).click()
  await expect(guide.getByRole('heading')).toHaveText('Leave is not disconnect')
})

test('on a phone the page stays where it is when what is watched stops', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => localStorage.setItem('roomscope.visited', 'yes'))
  await page.goto('/')
  await page.getByLabel('Server under test').selectOption('leave-one-way')
  await page.getByLabel('Speed').selectOption({ label: '1/10 speed' })
  await page.getByRole('button', { name: 'Watch it break' }).click()
  const title = page.getByRole('heading', { name: 'Stopped here: law S1 is broken' })
  await expect(title).toBeInViewport()
})

test('twice enlarged, the ghost, what is said of it and time are on one screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Cut bob’s cable' }).click()
  const heading = page.getByRole('heading', { name: /A ghost/ })
  await expect(heading).toBeVisible({ timeout: 15_000 })
  const graph = page.getByRole('region', { name: 'Rooms graph' })
  const seen = [
    heading,
    graph.getByRole('option', { name: /^room lobby/ }),
    graph.getByRole('option', { name: /^room games/ }),
    graph.getByRole('option', { name: /^carol:/ }),
    page.getByRole('button', { name: 'See it mended' }),
    page.getByRole('slider', { name: 'Playhead' }),
  ]
  for (const part of seen) await expect(part).toBeInViewport({ ratio: 1 })
})
