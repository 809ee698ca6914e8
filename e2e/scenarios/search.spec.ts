import type { Lab } from '#doors/playwright/lab.ts'
import { axeFindings } from '../axe.ts'
import { expect, test } from '../fixtures.ts'

async function openSearch({ page, graph }: Lab, server: string) {
  await page.getByLabel('Server under test').selectOption(server)
  await graph.getByRole('tab', { name: 'Break it' }).click()
  const search = graph.getByRole('group', { name: 'Find a way to break it' })
  return {
    search,
    start: () => search.getByRole('button', { name: 'Search', exact: true }).click(),
    ways: search.getByRole('list', { name: 'Ways to break it' }),
    result: search.getByRole('status'),
  }
}

test('a server that leaks: the search finds a ghost, and opens it where the law is broken', async ({
  lab,
}) => {
  const { search, start, ways } = await openSearch(lab, 'join-no-recheck')
  await search.getByLabel('Worlds to try').selectOption('500')
  await start()
  await expect(ways).toContainText('a ghost member')
  expect(await axeFindings(lab.page, '[aria-label="Find a way to break it"]')).toEqual([])

  await ways.getByRole('button', { name: 'Open S2 when somebody joins' }).click()
  await expect(lab.inspector).toContainText('Law S2 is broken')
  await expect(lab.graph.getByRole('tab', { name: 'Graph' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(lab.page.getByRole('region', { name: 'Problems' })).toContainText('S2')
  const { server, steps, name } = await lab.page.evaluate(() => window.roomscope.scenario())
  expect({ server, name }).toEqual({
    server: 'join-no-recheck',
    name: 'Breaks S2 when somebody joins',
  })
  expect(steps.length).toBeLessThan(5)
})

test('what was found stays while something else is looked at', async ({ lab }) => {
  const { start, ways } = await openSearch(lab, 'empty-room')
  await start()
  await ways.getByRole('button').first().click()
  await expect(lab.inspector).toContainText('Law S3 is broken')
  await lab.graph.getByRole('tab', { name: 'Break it' }).click()
  await expect(ways).toContainText('S3')
})

test('a search is stopped at once, and says what was tried until then', async ({ lab }) => {
  const { search, start, result } = await openSearch(lab, 'reference')
  await search.getByLabel('Worlds to try').selectOption('50,000')
  await start()
  await expect(search.getByText(/^[1-9][\d,]* of 50,000 worlds tried/)).toBeVisible()
  await search.getByRole('button', { name: 'Stop' }).click()
  await expect(result).toContainText('Stopped before the end. No law was broken on reference')
  await expect(search.getByRole('button', { name: 'Search', exact: true })).toBeEnabled()
})

test('on the reference nothing is found, and it says in how many worlds', async ({ lab }) => {
  test.slow()
  const { search, start, result } = await openSearch(lab, 'reference')
  await search.getByLabel('Worlds to try').selectOption('500')
  await start()
  await expect(result).toHaveText(
    /^No law was broken on reference: 500 worlds were tried, with [\d,]+ steps in them\. That is no proof\.$/,
    { timeout: 120_000 },
  )
})
