import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Lab } from '#doors/playwright/lab.ts'
import { deepPath, serveElsewhere } from './serveElsewhere.ts'

test.use({ serviceWorkers: 'allow' })

test('opened once, under any path, the page opens and works without its server', async ({
  page,
  context,
}) => {
  const elsewhere = await serveElsewhere()
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  await page.addInitScript(() => localStorage.setItem('roomscope.visited', 'yes'))
  await page.goto(`${elsewhere.origin}${deepPath}`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })

  // A newer page is there at the next load.
  elsewhere.newer = readFileSync('dist/index.html', 'utf8').replace('<title>', '<title>Newer ')
  await page.reload()
  await expect(page).toHaveTitle('Newer Roomscope')

  elsewhere.stop()
  await context.setOffline(true)
  await page.reload()
  await expect(page).toHaveTitle('Roomscope')
  const lab = new Lab(page)
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await expect(lab.membership('alice', 'general')).toBeVisible()
  await lab.graph.getByRole('tab', { name: 'Sequence' }).click()
  await expect(page.getByRole('tabpanel', { name: 'Sequence' })).toContainText('alice')
  await page.getByRole('button', { name: 'Find the flaw' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(refused).toEqual([])

  // A page that is shut in is never kept: that is told, and no loop in the code is looked for.
  const told = await page.evaluate(async () => {
    const server = { name: 'mine.js', source: 'export class RoomManager {}' }
    const run = window.roomscope.run({ roomscope: 1, server, steps: [{ do: 'wait', ms: 1 }] })
    return run.then(() => '', String)
  })
  expect(told).toContain('It needs the network')
})

test('the page can be installed', async ({ page, context }) => {
  await page.goto('/')
  const devTools = await context.newCDPSession(page)
  const { data, errors } = await devTools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Roomscope', start_url: './' })
  const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors')
  // A test's own window is a private one, in which nothing is installed.
  const errorIds = installabilityErrors.map(({ errorId }) => errorId)
  expect(errorIds.filter((id) => id !== 'in-incognito')).toEqual([])
})
