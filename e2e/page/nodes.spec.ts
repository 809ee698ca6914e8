import type { Locator, Page } from '@playwright/test'
import type { Lab } from '../../src/doors/playwright/lab.ts'
import { axeFindings } from '../axe.ts'
import { expect, test } from '../fixtures.ts'

const verbsOf = (page: Page, name: string) => page.getByRole('menu', { name, exact: true })
const entry = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true })

test.beforeEach(async ({ lab }) => {
  await lab.run({
    roomscope: 1,
    steps: [
      { do: 'connect', client: 'alice' },
      { do: 'connect', client: 'bob' },
      { do: 'join', client: 'alice', room: 'general' },
      { do: 'join', client: 'bob', room: 'games' },
    ],
  })
})

const here = (page: Page) => page.getByRole('button', { name: 'What can be done here' })

test('a client that is chosen offers its verbs there, and does what is chosen', async ({ lab }) => {
  await lab.connection('bob').click()
  await expect(lab.page.getByRole('menu')).toHaveCount(0)
  await here(lab.page).click()
  await expect(verbsOf(lab.page, 'Verbs of bob')).toContainText('client open · server open')
  await entry(lab.page, 'Join general').click()
  await expect(lab.membership('bob', 'general')).toBeVisible()
  await expect(lab.page.getByRole('menu')).toHaveCount(0)
  await expect(lab.connection('bob')).toBeFocused()
})

test('what a verb does stands beside it, and axe finds nothing in the menu', async ({ lab }) => {
  const { page } = lab
  await lab.connection('alice').click({ button: 'right' })
  await expect(entry(page, 'Drop')).toContainText('The cable is cut')
  expect(await axeFindings(page)).toEqual([])
})

test('a line can be left and cut, and a room removed, each at its place', async ({ lab }) => {
  const { page } = lab
  await lab.membership('bob', 'games').click({ button: 'right' })
  await expect(verbsOf(page, 'Verbs of bob in games')).toContainText('both sides agree')
  await entry(page, 'Drop').click()
  await expect(lab.client('bob')).toContainText('client closed 1006')
  await lab.membership('alice', 'general').click()
  await here(page).click()
  await entry(page, 'Leave general').click()
  await expect(lab.room('general')).toHaveCount(0)
  await lab.step({ do: 'createRoom', room: 'hall' })
  await lab.room('hall').click({ button: 'right' })
  await entry(page, 'Remove room').click()
  await expect(lab.room('hall')).toHaveCount(0)
})

test('keys open the menu at the node, go through it, and come back to the node', async ({
  lab,
}) => {
  const { page } = lab
  await lab.connection('bob').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(entry(page, 'Join general')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(entry(page, 'Join another room…')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Room to join')).toBeFocused()
  await page.keyboard.type('lobby')
  await page.keyboard.press('Enter')
  await expect(lab.membership('bob', 'lobby')).toBeVisible()
  await expect(lab.connection('bob')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(verbsOf(page, 'Verbs of bob')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(lab.page.getByRole('menu')).toHaveCount(0)
  await expect(lab.connection('bob')).toBeFocused()
  await expect(lab.connection('bob')).toHaveAttribute('aria-selected', 'true')
})

test('what breaks it quietly is a page of its own, and there is a way back', async ({ lab }) => {
  const { page } = lab
  await lab.connection('bob').click({ button: 'right' })
  await entry(page, 'Break it quietly…').click()
  await expect(entry(page, 'Back')).toBeVisible()
  await entry(page, 'Back').click()
  await expect(entry(page, 'Join general')).toBeVisible()
})

test('Space chooses a node and opens nothing', async ({ lab }) => {
  await lab.connection('bob').focus()
  await lab.page.keyboard.press('Space')
  await expect(lab.connection('bob')).toHaveAttribute('aria-selected', 'true')
  await expect(lab.page.getByRole('menu')).toHaveCount(0)
})

test('a client that is dragged onto a room joins it, onto nothing is asked which, and Escape lets it be', async ({
  lab,
}) => {
  const { page } = lab
  const steps = async () => (await lab.scenario()).steps.slice(4)
  await drag(lab, 'bob', await middle(lab.room('general')))
  await expect(page.getByText('bob joins general', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await steps()).toEqual([])
  await drag(lab, 'bob', await middle(lab.room('general')))
  await page.mouse.up()
  await expect(lab.membership('bob', 'general')).toBeVisible()
  const { x, y } = await middle(lab.connection('bob'))
  await drag(lab, 'bob', { x: x + 160, y: y + 120 })
  await page.mouse.up()
  await page.getByRole('dialog').getByLabel('Room to join').fill('lobby')
  await page.keyboard.press('Enter')
  await expect(lab.membership('bob', 'lobby')).toBeVisible()
  expect(await steps()).toHaveLength(2)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a tap on what is chosen opens a sheet, the node stays in sight above it, and its targets are large', async ({
    lab,
  }) => {
    await lab.connection('bob').tap()
    await here(lab.page).tap()
    const sheet = verbsOf(lab.page, 'Verbs of bob')
    await expect(sheet).toBeInViewport()
    expect(await overlap(lab)).toBe(false)
    const heights = await sheet
      .getByRole('menuitem')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await entry(lab.page, 'Join general').tap()
    await expect(lab.membership('bob', 'general')).toBeInViewport()
  })
})

/** Whether the sheet lies over the node that it is of. */
async function overlap(lab: Lab): Promise<boolean> {
  const node = await lab.connection('bob').boundingBox()
  const sheet = await lab.page.getByRole('menu').boundingBox()
  if (!node || !sheet) throw new Error('nothing is drawn')
  return node.y + node.height > sheet.y
}

/** Presses the mouse on a client and brings it there; the mouse stays down. */
async function drag(lab: Lab, client: string, to: { x: number; y: number }): Promise<void> {
  const { x, y } = await middle(lab.connection(client).locator('[data-part="socket"]'))
  await lab.page.mouse.move(x, y)
  await lab.page.mouse.down()
  // What follows the mouse is fetched with the first press, and sees it with the next move.
  await expect(async () => {
    await lab.page.mouse.move(x + 20, y, { steps: 4 })
    await expect(lab.page.getByText('Onto a room: it joins')).toBeVisible({ timeout: 500 })
  }).toPass()
  await lab.page.mouse.move(to.x, to.y, { steps: 4 })
}

async function middle(part: Locator): Promise<{ x: number; y: number }> {
  const box = await part.boundingBox()
  if (!box) throw new Error('it is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
