import { gzipSync } from 'node:zlib'
import { test as base } from '@playwright/test'
import { axeFindings } from '../axe.ts'
import { expect, test } from '../fixtures.ts'
import { deepPath, serveElsewhere } from './serveElsewhere.ts'

const scenario = {
  roomscope: 1,
  name: 'A "dead" socket',
  server: 'as-written',
  steps: [
    { do: 'spawn', count: 3, join: ['general'] },
    { do: 'deadSocket', client: 'c2' },
    { do: 'message', client: 'c1', room: 'general', text: 'hello' },
  ],
}

// Time is shown at once, up to the first broken law.
const atOnce = { contextOptions: { reducedMotion: 'reduce' } } as const
test.use({ ...atOnce, permissions: ['clipboard-read', 'clipboard-write'] })
base.use(atOnce)

test('what is copied plays in a page from elsewhere, stops at the broken law, and opens in full', {
  tag: '@firefox',
}, async ({ lab, context }) => {
  await lab.run(scenario)
  const [first] = await lab.violations()
  await lab.page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await lab.page.getByRole('menuitem', { name: /Copy embed code/ }).click()
  await expect(lab.page.getByRole('status').getByText('is on the clipboard')).toBeVisible()
  const elsewhere = await serveElsewhere()
  elsewhere.page = `<!doctype html><title>A course</title>${await lab.page.evaluate(() => navigator.clipboard.readText())}`
  const kept = await lab.page.evaluate(() => JSON.stringify(localStorage))

  const other = await context.newPage()
  await other.goto(elsewhere.origin)
  const frame = other.frameLocator('iframe[title=\'Roomscope: A "dead" socket\']')
  await expect(
    frame.getByRole('heading', { name: `Stopped here: law ${first?.law} is broken` }),
  ).toBeVisible()
  await expect(frame.getByRole('option', { name: /^c1: client/ })).toBeVisible()
  await expect(frame.getByRole('slider', { name: 'Playhead' })).toHaveValue(String(first?.seq))
  await expect(frame.getByRole('tab')).toHaveCount(0)

  await frame.getByRole('button', { name: 'See it mended' }).click()
  await expect(frame.getByRole('button', { name: 'Watch again' })).toBeVisible()
  await expect(frame.getByRole('heading', { name: 'on reference' })).toBeVisible()
  const stored = await other.frames()[1]?.evaluate(() => ({
    forGood: JSON.stringify(localStorage),
    forTheTab: sessionStorage.length,
  }))
  expect(stored).toEqual({ forGood: kept, forTheTab: 0 })

  const opening = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'Open in Roomscope' }).click()
  const whole = await opening
  await expect(whole.getByRole('article', { name: 'c1' })).toBeVisible()
  await expect(whole.getByRole('banner')).toContainText(scenario.name)
  elsewhere.stop()
})

base('it works under a path, at the sizes of a frame, and axe finds nothing', async ({ page }) => {
  const elsewhere = await serveElsewhere()
  const hash = `#scenario=3.${gzipSync(`-1 ${JSON.stringify(scenario)}`).toString('base64url')}`
  for (const size of [
    { width: 640, height: 400 },
    { width: 390, height: 480 },
  ]) {
    await page.setViewportSize(size)
    await page.goto('about:blank')
    await page.goto(`${elsewhere.origin}${deepPath}?embed${hash}`)
    await expect(page.getByRole('heading', { name: /Stopped here/ })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Previous step' }).click()
    await expect(page.getByText('Step 3 of 3')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    for (const name of ['Play', 'Next step'])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport()
    await expect(page.getByRole('link', { name: 'Open in Roomscope' })).toBeInViewport()
  }
  elsewhere.stop()
})

base('a lesson is played with its solution; what cannot be shown says why', async ({ page }) => {
  await page.goto('/?embed#lesson=disconnect')
  await expect(page.getByRole('link', { name: 'Open in Roomscope' })).toHaveAttribute(
    'href',
    /#scenario=4\./,
  )
  for (const [hash, words] of [
    ['#lesson=nothing', 'there is no lesson “nothing”'],
    ['#scenario=1.AAAA', 'damaged or cut short'],
    ['', '#scenario=… or #lesson=…'],
  ] as const) {
    await page.evaluate((next) => {
      location.hash = next
    }, hash)
    await expect(page.getByRole('alert').first()).toContainText(words)
  }
})
