import { axeFindings } from '../axe.ts'
import { expect, test } from '../fixtures.ts'
import { flawNumber } from '../fromSource.ts'

/** Its place in the gallery moves when another flaw is added. */
const number = flawNumber('empty-room')

test('the gallery lists every flaw by what goes wrong, is searched, and plays one', async ({
  lab,
}) => {
  const { page } = lab
  await page.getByRole('button', { name: 'Find the flaw' }).click()
  const gallery = page.getByRole('dialog', { name: 'Servers with one flaw each' })
  await expect(gallery.getByRole('heading', { level: 3 })).toHaveText([
    'Ghosts and leaks',
    'Lost notices',
    'Messages',
    'Races',
    'The dead',
    'The slow',
    'Clients',
  ])
  expect(await axeFindings(page)).toEqual([])
  const found = gallery.getByRole('heading', { level: 3 })
  await gallery.getByLabel('Search the flaws').fill('ghost')
  await expect(found.first()).toHaveText('Ghosts and leaks')
  await gallery.getByLabel('Search the flaws').fill('empty deleted')
  await expect(gallery.getByRole('listitem')).toHaveCount(1)
  // Its picture is of the moment at which it shows.
  await expect(gallery.getByRole('figure')).toContainText(
    'alice leaves general: Nobody is in room general',
  )
  await gallery
    .getByRole('button', { name: 'Watch it break: An empty room is not deleted.' })
    .click()
  await expect(gallery).toHaveCount(0)
  const problems = page.getByRole('region', { name: 'Problems' })
  await expect(problems).toContainText('Nobody is in room general, and it is still there.')
  await expect(page.getByLabel('Server under test')).toHaveValue('empty-room')
})

test('a search that finds nothing says what to try', async ({ lab }) => {
  await lab.page.getByRole('button', { name: 'Find the flaw' }).click()
  await lab.page.getByLabel('Search the flaws').fill('zebra')
  await expect(lab.page.getByRole('dialog')).toContainText('No flaw has “zebra” in its words')
})

test('a flaw is found by keyboard: it is not told before, steps are counted, the part is named, the best is kept', async ({
  lab,
}) => {
  const { page } = lab
  await page.getByRole('button', { name: 'Find the flaw' }).press('Enter')
  await page.getByRole('tab', { name: 'Watch' }).press('ArrowRight')
  await page
    .getByRole('button', { name: `Find it yourself: flaw ${number}`, exact: true })
    .press('Enter')
  const game = page.getByRole('region', { name: 'What to look at' })
  await expect(game).toContainText(`Flaw ${number}: make it break a law`)
  await expect(page.getByRole('banner')).toContainText('A server with one flaw')
  await expect(page.getByLabel('Server under test')).toHaveCount(0)
  await expect(page.getByText('An empty room is not deleted')).toHaveCount(0)
  await game.getByRole('button', { name: 'Hint 1 of 2' }).press('Enter')
  await expect(game).toContainText('A room that nobody is in does not stay')
  await game.getByRole('button', { name: 'Hint 2 of 2' }).press('Enter')
  await expect(game).toContainText('the shortest way takes “Spawn”, “Join”, “Leave”')
  await page.getByRole('tab', { name: 'Code' }).click()
  await expect(page.getByText('The code would tell.')).toBeVisible()
  await page.getByRole('tab', { name: 'Graph' }).click()
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await expect(game).toContainText('2 steps so far, the shortest known is 3.')
  await lab.unfold('alice')
  await lab.client('alice').getByRole('button', { name: 'Leave general' }).press('Enter')
  await expect(game).toContainText('You broke law S3 in 3 steps; the shortest known is 3')
  expect(await axeFindings(page)).toEqual([])
  await game.getByRole('button', { name: 'joinRoom' }).press('Enter')
  await expect(game).toContainText('No: joinRoom is as it should be. Look again.')
  await game.getByRole('button', { name: 'removeFromRoom' }).press('Enter')
  await expect(game).toContainText('Which line?')
  await game
    .getByRole('button', { name: 'this.rooms.get(roomId)?.connections.delete(connection)' })
    .press('Enter')
  await expect(game).toContainText('Yes. An empty room is not deleted.')
  await game.getByRole('button', { name: 'See it mended' }).press('Enter')
  await expect(page.getByLabel('Server under test')).toHaveValue('reference')
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('no law is broken')
  await expect(game).toContainText(`Flaw ${number} mended: no law is broken`)
  await expect(game.getByRole('button', { name: 'Another flaw' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Find the flaw' }).click()
  await expect(page.getByRole('dialog')).toContainText(/1 of \d+ found/)
  await page.getByRole('tab', { name: 'Find it yourself' }).click()
  await expect(
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: `Flaw ${number}`, exact: true }) }),
  ).toContainText('found in 3 steps')
})

test('who gives up is shown the flaw, and its name', async ({ lab }) => {
  const { page } = lab
  await page.getByRole('button', { name: 'Find the flaw' }).click()
  await page.getByRole('tab', { name: 'Find it yourself' }).click()
  await page.getByRole('button', { name: `Find it yourself: flaw ${number}`, exact: true }).click()
  await page.getByRole('button', { name: 'Show me' }).click()
  await expect(page.getByLabel('Server under test')).toHaveValue('empty-room')
})
