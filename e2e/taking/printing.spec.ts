import { expect } from '@playwright/test'
import { test } from '../fixtures.ts'

// Whatever the page looks like, paper is white.
test.use({ colorScheme: 'dark' })

test('a run prints: the picture of the moment, every step, what broke, and nothing to press', async ({
  lab,
}) => {
  const { page } = lab
  await lab.run({
    roomscope: 1,
    name: 'A dead socket',
    server: 'as-written',
    steps: [
      { do: 'spawn', count: 3, join: ['general'] },
      { do: 'deadSocket', client: 'c2' },
      { do: 'message', client: 'c1', room: 'general', text: 'hello' },
    ],
  })
  await page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Print' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(async () => {
    await page.emulateMedia({ media: 'screen' })
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Step by step' })).toBeVisible({ timeout: 500 })
  }).toPass()
  const picture = page.getByRole('img', { name: 'A dead socket' })
  await expect(picture).toBeVisible()
  await expect(picture).toContainText('# general')
  await expect(picture.locator('rect').first()).toHaveAttribute('fill', '#ffffff')
  await expect(page.getByRole('listitem').nth(2)).toContainText(
    /c1 says “hello” in general.*S6 The socket of c2 is open/s,
  )
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  const pages = pagesIn(await page.pdf({ format: 'A4' }))
  expect(pages).toBeGreaterThanOrEqual(1)

  await page.emulateMedia({ media: 'screen' })
  await expect(lab.client('c1')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Step by step' })).toHaveCount(0)
})

test('a lesson prints: its text, question and world, and on the next page hints and answers', async ({
  lab: { page },
}) => {
  await page.getByRole('button', { name: 'Learn', exact: true }).click()
  await page.getByRole('button', { name: /^Leave is not disconnect/ }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await expect(page.getByRole('option', { name: /^bob: / })).toBeVisible()
  await expect(async () => {
    await page.emulateMedia({ media: 'screen' })
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Hints' })).toBeVisible({ timeout: 500 })
  }).toPass()
  for (const words of [
    'Bob is in two rooms, over one connection.',
    'It stays open',
    'Take bob out of lobby, and out of nothing else.',
    'Press Leave on lobby, at bob.',
    'In games nobody asked him to go.',
    'Bob leaves one room and is thrown out of all.',
  ]) {
    await expect(page.getByText(words).first()).toBeVisible()
  }
  const picture = page.getByRole('img', { name: 'Leave is not disconnect' })
  await expect(picture).toContainText('# lobby')
  await expect(page.getByRole('button')).toHaveCount(0)
  expect(pagesIn(await page.pdf({ format: 'A4' }))).toBe(2)
})

function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
