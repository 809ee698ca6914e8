import { expect, type Locator } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import { axeInBothThemes } from '../axe.ts'
import { test } from '../fixtures.ts'

/** So many rooms, each with its ten: red0-1 to red0-10 are in room0, and so on. */
const rooms = 24
const crowd = Array.from({ length: rooms }, (_, i) => ({
  do: 'spawn',
  count: 10,
  prefix: `red${i}-`,
  join: [`room${i}`],
}))

const matrix = (lab: Lab): Locator => lab.graph.getByRole('grid', { name: 'Membership matrix' })
const tab = (lab: Lab, name: string): Locator => lab.graph.getByRole('tab', { name })
const cursor = (lab: Lab): Locator => lab.graph.getByRole('gridcell', { selected: true })

async function find(lab: Lab, name: string): Promise<void> {
  const search = lab.graph.getByRole('search', { name: 'Find a client or a room' })
  await search.getByRole('searchbox').fill(name)
  await search.getByRole('button', { name: 'Find' }).click()
}

test('a crowd opens as a matrix, fewer as a graph, and either can be chosen', async ({ lab }) => {
  await lab.run({ roomscope: 1, steps: crowd })
  await expect(matrix(lab)).toHaveAttribute('aria-colcount', '241')
  await expect(matrix(lab)).toHaveAttribute('aria-rowcount', '25')
  await expect(lab.graph).toContainText('240 connections · 24 rooms · 240 memberships')
  await tab(lab, 'Graph').click()
  await expect(lab.graph).toContainText('240 connections are too many to draw at once')
  await expect(lab.graph.getByRole('option', { name: /: client open/ })).toHaveCount(40)
  await lab.graph.getByRole('button', { name: 'Back to the matrix' }).click()
  await expect(matrix(lab)).toBeVisible()
  await lab.run({ roomscope: 1, steps: crowd.slice(0, 5) })
  await expect(matrix(lab)).toBeHidden()
  await tab(lab, 'Matrix').click()
  await expect(matrix(lab)).toHaveAttribute('aria-colcount', '51')
  await lab.run({ roomscope: 1, steps: crowd.slice(0, 2) })
  await tab(lab, 'Graph').click()
  await expect(tab(lab, 'Matrix')).toBeHidden()
})

test('keys go from cell to cell, open what is around one, and lead back to it', async ({ lab }) => {
  await lab.run({ roomscope: 1, steps: crowd })
  await matrix(lab).focus()
  await lab.page.keyboard.press('Control+Home')
  await lab.page.keyboard.press('Shift+ArrowRight')
  const agreed = /is in room\d+: both sides agree$/
  await expect(cursor(lab)).toHaveText(agreed)
  const [here = ''] = await cursor(lab).allTextContents()
  await expect(lab.graph.getByRole('status').filter({ hasText: here })).toContainText(
    'client open, server open, 1 room',
  )
  await lab.page.keyboard.press('Control+End')
  await expect(cursor(lab)).not.toHaveText(here)
  await lab.page.keyboard.press('Control+Home')
  await lab.page.keyboard.press('Shift+ArrowRight')
  await lab.page.keyboard.press('Enter')
  const chosen = lab.graph.getByRole('option', { name: here, exact: true })
  await expect(chosen).toHaveAttribute('aria-selected', 'true')
  await expect(lab.inspector).toContainText('Room lists it')
  const back = lab.graph.getByRole('button', { name: 'Back to the matrix' })
  await expect(back).toBeFocused()
  await lab.page.keyboard.press('Enter')
  await expect(matrix(lab)).toBeFocused()
  await expect(cursor(lab)).toHaveText(here)
})

test('a client is found by its name, and so is the next of that name', async ({ lab }) => {
  await lab.run({ roomscope: 1, steps: crowd })
  await find(lab, 'red17-4')
  await expect(cursor(lab)).toHaveText('red17-4 is in room17: both sides agree')
  await find(lab, 'red3-1')
  await expect(lab.graph.getByText('1 of 2: red3-1')).toBeVisible()
  await lab.graph.getByRole('button', { name: 'Find' }).click()
  await expect(cursor(lab)).toHaveText('red3-10 is in room3: both sides agree')
  await find(lab, 'nobody')
  await expect(lab.graph.getByText('Nothing here is named “nobody”.')).toBeVisible()
  const inLog = lab.log.getByRole('combobox', { name: 'Client' })
  await inLog.fill('red3-10')
  await expect(lab.log.getByRole('option').last()).toContainText('red3-10')
  await inLog.fill('red3-99')
  await inLog.blur()
  await expect(inLog).toHaveValue('red3-10')
  await lab.log.getByRole('button', { name: 'All' }).click()
  await expect(inLog).toHaveValue('')
})

test('one that joins and one that leaves change the cell that is looked at', async ({ lab }) => {
  await lab.run({ roomscope: 1, steps: crowd })
  await find(lab, 'red8-2')
  await expect(cursor(lab)).toHaveText('red8-2 is in room8: both sides agree')
  await lab.step({ do: 'leave', client: 'red8-2', room: 'room8' })
  await expect(cursor(lab)).toHaveText('red8-2 is not in room8')
  await lab.step({ do: 'join', client: 'red8-2', room: 'room8' })
  await expect(cursor(lab)).toHaveText('red8-2 is in room8: both sides agree')
})

test('a ghost is found by its problem, among the gone', async ({ lab }) => {
  const late = [
    { do: 'join', client: 'red5-7', room: 'room6' },
    { do: 'close', client: 'red5-7', now: true },
  ]
  await lab.run({ roomscope: 1, server: 'join-no-recheck', steps: [...crowd, ...late] })
  await expect(lab.graph.getByRole('list', { name: 'What the matrix shows' })).toContainText(
    'cross: a ghost, its socket is gone',
  )
  await lab.page
    .getByRole('region', { name: 'Problems' })
    .getByRole('button', { name: /red5-7/ })
    .first()
    .click()
  await expect(cursor(lab)).toHaveText(
    'red5-7 is in room6 by both sides, and its socket is gone: a ghost',
  )
  await lab.graph.getByRole('button', { name: 'Zoom out' }).click()
  await matrix(lab).press('Enter')
  await expect(lab.connection('red5-7')).toBeVisible()
})

test('in light and in dark axe finds nothing in the matrix', async ({ lab }) => {
  await lab.run({ roomscope: 1, steps: crowd })
  await find(lab, 'red17-4')
  expect(await axeInBothThemes(lab.page, 'section[aria-label="Rooms graph"]')).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('two fingers zoom, and one then pans the matrix and not the page', async ({ lab }) => {
    await lab.run({ roomscope: 1, steps: crowd })
    await matrix(lab).scrollIntoViewIfNeeded()
    const { x, y } = (await matrix(lab).boundingBox()) ?? { x: 0, y: 0 }
    const device = await lab.page.context().newCDPSession(lab.page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...ats: [number, number][]) =>
      device.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: ats.map(([dx, dy], id) => ({ x: x + dx, y: y + dy, id })),
      })
    const byTouch = matrix(lab).and(lab.page.locator('[data-near="true"]'))
    await expect(byTouch).toHaveCount(0)
    await touch('touchStart', [180, 180], [220, 180])
    for (const by of [15, 30, 45, 60]) await touch('touchMove', [180 - by, 180], [220 + by, 180])
    await touch('touchEnd')
    await expect(byTouch).toHaveCount(1)
    const before = await lab.page.evaluate(() => scrollY)
    await touch('touchStart', [200, 240])
    for (const by of [20, 40, 60]) await touch('touchMove', [200 - by, 240 - by])
    await touch('touchEnd')
    expect(await lab.page.evaluate(() => scrollY)).toBe(before)
  })

  test('a tap opens what is around a cell', async ({ lab }) => {
    await lab.run({ roomscope: 1, steps: crowd })
    await find(lab, 'red17-4')
    await expect(cursor(lab)).toHaveText('red17-4 is in room17: both sides agree')
    await matrix(lab).scrollIntoViewIfNeeded()
    const { width, height } = (await matrix(lab).boundingBox()) ?? { width: 0, height: 0 }
    const lanes = 84
    await matrix(lab).tap({
      position: { x: 78 + (width - 92) / 2, y: lanes + (height - lanes - 14) / 2 },
    })
    await expect(lab.graph.getByRole('button', { name: 'Back to the matrix' })).toBeVisible()
    await expect(lab.inspector).toContainText('room17')
  })
})

test('of a crowd the sequence has the lanes of who takes part in what is chosen', async ({
  lab,
}) => {
  await lab.run({ roomscope: 1, steps: crowd })
  await find(lab, 'red17-4')
  await matrix(lab).press('Enter')
  await tab(lab, 'Sequence').click()
  const lanes = lab.graph.getByRole('combobox', { name: 'Lanes' })
  await expect(lanes).toHaveValue('fitting')
  const diagram = lab.graph.getByRole('listbox', { name: 'Sequence of events' })
  await expect(diagram.getByText('red17-4', { exact: true })).not.toHaveCount(0)
  await expect(diagram.getByText('red0-1', { exact: true })).toHaveCount(0)
  await lanes.selectOption('All clients')
  await expect(diagram.getByText('red0-1', { exact: true })).not.toHaveCount(0)
})
