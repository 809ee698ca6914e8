import { expect } from '@playwright/test'
import { axeInBothThemes } from '../axe.ts'
import { test } from '../fixtures.ts'

test('side by side: the same steps on two servers, and the first event where they part', async ({
  lab,
}) => {
  await lab.watchToTheEnd('leave-one-way')
  await lab.graph.getByRole('tab', { name: 'Compare' }).click()
  await expect(lab.graph.getByLabel('Compare with')).toHaveValue('reference')
  const parting = lab.graph.getByRole('region', { name: 'Where they part' })
  await expect(parting).toContainText('in step 5: bob leaves general')
  await expect(parting).toContainText('bob no longer lists general')
  const mine = lab.graph.getByRole('region', { name: 'leave-one-way, under test' })
  const other = lab.graph.getByRole('region', { name: 'reference, beside it' })
  await expect(mine).toContainText('breaks S1')
  await expect(other).toContainText('no law is broken')
  const torn = { name: 'bob lists general, general does not list bob' }
  await expect(mine.getByRole('option', torn)).toBeVisible()
  await expect(other.getByRole('option', torn)).toHaveCount(0)
  await expect(other.getByRole('option', { name: /^bob: client open/ })).toBeVisible()
})

test('both are shown at one time, and one can go to where they part', async ({ lab }) => {
  await lab.run({
    roomscope: 1,
    server: 'empty-room',
    steps: [
      { do: 'connect', client: 'alice' },
      { do: 'join', client: 'alice', room: 'general' },
      { do: 'leave', client: 'alice', room: 'general' },
      { do: 'join', client: 'alice', room: 'random' },
    ],
  })
  await lab.graph.getByRole('tab', { name: 'Compare' }).click()
  const room = (side: string, name: string) =>
    lab.graph
      .getByRole('region', { name: new RegExp(`^${side},`) })
      .getByRole('option', { name: new RegExp(`^room ${name}:`) })
  await expect(room('empty-room', 'general')).toBeVisible()
  await expect(room('reference', 'general')).toHaveCount(0)
  await expect(room('reference', 'random')).toBeVisible()
  await expect(lab.time.locator('[data-mark="parting"]')).toHaveCount(1)
  await lab.graph.getByRole('button', { name: 'They part first: go there' }).click()
  await expect(lab.inspector).toContainText('general no longer lists alice')
  await expect(room('empty-room', 'general')).toHaveAccessibleName(/empty room left behind/)
  await expect(room('reference', 'general')).toHaveCount(0)
  await expect(room('reference', 'random')).toHaveCount(0)
  await lab.time.getByRole('button', { name: 'One event back' }).click()
  await expect(room('empty-room', 'general')).toHaveAccessibleName(/1 member/)
  await expect(room('reference', 'general')).toHaveAccessibleName(/1 member/)
})

test('it follows what is done live, and the server under test; the live world is left as it is', async ({
  lab,
}) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await lab.graph.getByRole('tab', { name: 'Compare' }).click()
  await lab.graph.getByLabel('Compare with').selectOption('empty-room')
  const parting = lab.graph.getByRole('region', { name: 'Where they part' })
  await expect(parting).toContainText('They never part')
  await lab.verb('alice', 'Leave general')
  await expect(parting).toContainText('in step 3: alice leaves general')
  expect(await lab.state()).toMatchObject({ rooms: {} })
  const other = lab.graph.getByRole('region', { name: 'empty-room, beside it' })
  await expect(other.getByRole('option', { name: /^room general: empty room/ })).toBeVisible()
  await lab.page.getByLabel('Server under test').selectOption('empty-room')
  await expect(lab.graph.getByLabel('Compare with')).toHaveValue('reference')
  await expect(lab.graph.getByRole('region', { name: 'reference, beside it' })).toBeVisible()
})

test('of crowds the two matrices are shown, and a list leads to where they differ', async ({
  lab,
}) => {
  const spawned = Array.from({ length: 16 }, (_, i) => ({
    ...{ do: 'spawn', count: 10, prefix: `red${i}-`, join: [`room${i}`] },
  }))
  const leaves = [3, 7, 12].map((i) => ({ do: 'leave', client: `red${i}-5`, room: `room${i}` }))
  await lab.run({ roomscope: 1, server: 'leave-one-way', steps: [...spawned, ...leaves] })
  await lab.graph.getByRole('tab', { name: 'Compare' }).click()
  const list = lab.graph.getByRole('listbox', { name: 'Where the two differ' })
  await expect(list.getByRole('option')).toHaveText([3, 7, 12].map((i) => differs(i)))
  await expect(lab.graph).toContainText('3 places differ, framed in both.')
  for (const server of ['leave-one-way', 'reference']) {
    const picture = lab.graph.getByRole('img', { name: `Connections and rooms on ${server}` })
    await expect(picture).toHaveAttribute('aria-busy', 'false')
  }
  await list.focus()
  await lab.page.keyboard.press('ArrowDown')
  await lab.page.keyboard.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toHaveText(differs(7))
  await expect(lab.inspector).toContainText('red7-5 in # room7')
  expect(await axeInBothThemes(lab.page)).toEqual([])
  await lab.time.getByRole('button', { name: 'First', exact: true }).click()
  await expect(list).toBeHidden()
})

const differs = (i: number) =>
  `red${i}-5 lists room${i}, room${i} does not list red${i}-5red${i}-5 is not in room${i}`

test('in light and in dark axe finds nothing', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('evict-silent')
  await lab.page.getByRole('button', { name: 'Watch it break' }).click()
  await lab.graph.getByRole('tab', { name: 'Compare' }).click()
  await expect(lab.graph).toContainText('They part first')
  expect(await axeInBothThemes(lab.page)).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the two pictures stand one below the other, and nothing is wider than the screen', async ({
    lab,
  }) => {
    await lab.run({
      roomscope: 1,
      server: 'empty-room',
      steps: [
        { do: 'connect', client: 'alice' },
        { do: 'join', client: 'alice', room: 'general' },
        { do: 'leave', client: 'alice', room: 'general' },
      ],
    })
    await lab.graph.getByRole('tab', { name: 'Compare' }).click()
    const boxes = await Promise.all(
      ['empty-room, under test', 'reference, beside it'].map((name) =>
        lab.graph.getByRole('region', { name }).boundingBox(),
      ),
    )
    expect(boxes[1]?.y).toBeGreaterThan((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0) - 1)
    const widths = await lab.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(widths[0]).toBe(widths[1])
  })
})
