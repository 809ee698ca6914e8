import { axeFindings } from '../axe.ts'
import { expect, test } from '../fixtures.ts'
import {
  editor,
  firstFindingMsMax,
  leaking,
  openEditor,
  openSearch,
  paste,
  run,
} from './ownCode.ts'

test('a leaking manager is pasted, and the law that it breaks is shown', async ({ lab }) => {
  await openEditor(lab)
  await paste(lab.page, leaking)
  const problems = lab.page.getByRole('region', { name: 'Problems' })
  await expect(problems).toContainText('S2')
  await expect(problems).toContainText('a ghost member')
  await expect(lab.page.getByText('This code is under test.')).toBeVisible()
  await lab.page
    .getByRole('button', { name: /^Show the line of problem .* law S2/ })
    .first()
    .click()
  await expect(lab.page.getByText(/Look at line 7:/)).toBeVisible()
  await lab.page.getByText('What it is not judged by').click()
  await expect(lab.page.getByText(/L3: no heartbeat/)).toBeVisible()
  expect(await axeFindings(lab.page, 'section[aria-label="Your own room manager"]')).toEqual([])
})

test('everything works on it: the graph, a step more, time, and the same run twice', async ({
  lab,
}) => {
  await openEditor(lab)
  await paste(lab.page, leaking)
  await expect(lab.page.getByText('This code is under test.')).toBeVisible()
  const twice = await lab.page.evaluate(async () => {
    const scenario = await window.roomscope.scenario()
    const [one, other] = [
      await window.roomscope.run(scenario),
      await window.roomscope.run(scenario),
    ]
    return [one.traceHash, other.traceHash]
  })
  expect(twice[0]).toBe(twice[1])
  await lab.page.evaluate(() => window.roomscope.step({ do: 'connect', client: 'carol' }))
  await lab.page.getByRole('tab', { name: 'Graph' }).click()
  await expect(lab.connection('carol')).toBeVisible()
  const before = await lab.page.evaluate(() => window.roomscope.seek(10))
  expect(before.seq).toBe(10)
})

test('a search finds how one’s own code breaks, and opens it at the broken law', async ({
  lab,
}) => {
  test.slow()
  await openEditor(lab)
  await lab.page.getByLabel('Begin with').selectOption('the pattern with a leak')
  await run(lab.page).click()
  await expect(lab.page.getByText('This code is under test.')).toBeVisible()
  const { start, ways, result } = await openSearch(lab)
  await start()
  await expect(result).toContainText(/to break my-manager\.ts/, { timeout: firstFindingMsMax })
  await ways
    .getByRole('button', { name: /^Open S1/ })
    .first()
    .click()
  await expect(lab.inspector).toContainText('Law S1 is broken')
  await expect(lab.page.getByRole('region', { name: 'Problems' })).toContainText('S1')
  const { server, steps } = await lab.page.evaluate(() => window.roomscope.scenario())
  expect(server).toMatchObject({ name: 'my-manager.ts', source: expect.stringContaining('[room]') })
  expect(steps.length).toBeLessThan(8)
  await lab.graph.getByRole('tab', { name: 'Code' }).click()
  await expect(editor(lab.page)).toContainText('const [room] =')
})

test('what cannot be run is told with its line, and nothing has changed', async ({ lab }) => {
  await openEditor(lab)
  await paste(lab.page, 'const a = 1\nconst = 2')
  await expect(lab.page.getByText(/It was not run: at line 2/)).toBeVisible()
  await paste(lab.page, 'const three = 3')
  await expect(lab.page.getByText(/there is no room manager/)).toBeVisible()
  expect(await lab.page.evaluate(() => window.roomscope.violations())).toEqual([])
})

test('a link with code opens showing the code, and runs it when told to', async ({ lab, page }) => {
  await openEditor(lab)
  await paste(page, leaking)
  await expect(page.getByText('This code is under test.')).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await page.getByRole('menuitem', { name: /Copy link/ }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const visitor = await page.context().newPage()
  await visitor.goto(link)
  await expect(editor(visitor)).toContainText('joinRoom(ws, room)')
  await expect(
    visitor.getByText(/brings code of somebody’s own\. Nothing of it has run/),
  ).toBeVisible()
  expect(await visitor.evaluate(() => window.roomscope.trace())).toEqual([])
  await run(visitor).click()
  await expect(visitor.getByText('This code is under test.')).toBeVisible()
  expect((await visitor.evaluate(() => window.roomscope.violations())).length).toBeGreaterThan(0)
})
