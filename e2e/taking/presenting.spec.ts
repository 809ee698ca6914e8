import { test as base, expect, type Page } from '@playwright/test'
import { axeFindings } from '../axe.ts'
import { test } from '../fixtures.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const scenario = {
  roomscope: 1,
  name: 'A dead socket',
  description: 'A send to it fails, and nobody is told.',
  server: 'as-written',
  steps: [
    { do: 'spawn', count: 3, join: ['general'] },
    { do: 'deadSocket', client: 'c2' },
    { do: 'message', client: 'c1', room: 'general', text: 'hello' },
  ],
}

test('a run is presented step by step, by keys alone; a link opens it at its slide', async ({
  lab,
  context,
}) => {
  const { page } = lab
  await lab.run(scenario)
  await page.getByRole('button', { name: 'Scenario', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Present' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'A dead socket')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('PageDown')
  await page.keyboard.press(' ')
  await expect(heading(page, 'c1 says “hello” in general')).toBeVisible()
  const main = page.getByRole('main', { name: 'Presentation' })
  await expect(main).toContainText('S6 The socket of c2 is open, but the server has forgotten')
  await page.keyboard.press('PageUp')
  await expect(main).toContainText('Step 2 of 3')
  await expect(main).not.toContainText('S6')
  await page.keyboard.press('End')
  await expect(heading(page, 'What came of it')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('S6: When all is quiet')
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: 'Notes' })).toHaveCount(0)

  expect(page.url()).toContain('?present=4#scenario=')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(heading(other, 'c1 says “hello” in general')).toBeVisible()
  await other.keyboard.press('Escape')
  await expect(other.getByRole('article', { name: 'c2' })).toBeVisible()
  await expect(other.getByRole('banner')).toContainText('A dead socket')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('article', { name: 'c2' })).toBeVisible()
  expect(page.url()).not.toMatch(/present|#/)
})

test('a lesson is presented: its words, its question, the answer, the solution, and beside', async ({
  lab: { page },
}) => {
  await page.goto('/?present#lesson=disconnect')
  await page.reload()
  await expect(heading(page, 'One disconnect cleans everything')).toBeVisible()
  const main = page.getByRole('main', { name: 'Presentation' })
  const seen: string[] = []
  const next = page.getByRole('button', { name: 'Next' })
  while (await next.isEnabled()) {
    const before = await main
      .getByRole('paragraph')
      .filter({ hasText: /^Slide/ })
      .textContent()
    await page.keyboard.press('PageDown')
    await expect(main.getByRole('paragraph').filter({ hasText: /^Slide/ })).not.toHaveText(
      before ?? '',
    )
    seen.push((await main.textContent()) ?? '')
  }
  expect(seen.some((text) => text.includes('○ Both, by that one event'))).toBe(true)
  expect(seen.some((text) => text.includes('✓ Both, by that one event'))).toBe(true)
  expect(seen.some((text) => text.includes('the connection of bob is cut'))).toBe(true)
  await expect(main).toContainText('On the server “reference”')
  await expect(main).toContainText('No law is broken.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Lesson' })).toContainText('One disconnect')
})

test('from a lesson one comes to its slides, and back', async ({ lab: { page } }) => {
  await page.getByRole('button', { name: 'Learn', exact: true }).click()
  await page.getByRole('button', { name: /^Leave is not disconnect/ }).click()
  await page.getByRole('button', { name: 'Present' }).click()
  await expect(page.getByRole('main', { name: 'Presentation' })).toContainText('Lesson 3 of')
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Lesson' })).toContainText('Bob is in two rooms')
})

test('what cannot be presented says why', async ({ lab: { page } }) => {
  await page.goto('/?present#lesson=nothing')
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('there is no lesson “nothing”')
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible()
})

base.describe('in Chinese, on projectors', () => {
  base.use({ locale: 'zh-CN', contextOptions: { reducedMotion: 'reduce' } })

  for (const viewport of [
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
  ]) {
    base(
      `at ${viewport.width} × ${viewport.height} all is on the screen, and axe finds nothing`,
      async ({ page }) => {
        await page.setViewportSize(viewport)
        await page.goto('/?present=5#lesson=disconnect')
        await expect(page.getByRole('main', { name: '演示' })).toContainText('✓')
        for (const name of ['上一页', '下一页', '备注', '退出']) {
          await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
        }
        const size = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          height: document.documentElement.scrollHeight,
        }))
        expect(size).toEqual(viewport)
        const letters = await page
          .getByRole('heading', { level: 1 })
          .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
        expect(letters).toBeGreaterThanOrEqual(34)
        expect(await axeFindings(page)).toEqual([])
      },
    )
  }
})

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name })
}
