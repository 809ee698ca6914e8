import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axeFindings } from '../axe.ts'
import { expect, test } from '../fixtures.ts'

const pasted = (name: string) =>
  readFileSync(new URL(`../../src/host/worlds/pasted/${name}.txt`, import.meta.url), 'utf8')
const steps = [
  { do: 'connect', client: 'alice' },
  { do: 'join', client: 'alice', room: 'general' },
  { do: 'connect', client: 'bob' },
  { do: 'join', client: 'bob', room: 'general' },
  { do: 'message', client: 'alice', room: 'general', text: 'hi' },
  { do: 'close', client: 'alice' },
]

async function paste(page: Page, source: string): Promise<void> {
  await page.evaluate((steps) => window.roomscope.run({ roomscope: 1, steps }), steps)
  await page.getByLabel('Server under test').selectOption('own')
  await page.getByRole('textbox', { name: /^Code of your own/ }).fill(source)
  await page.getByRole('button', { name: 'Run it', exact: true }).click()
  await expect(page.getByText('This code is under test.')).toBeVisible()
}

test('it is said what the code was read as, and another way to speak to it can be chosen', async ({
  lab: { page },
}) => {
  await paste(page, pasted('verb-key-no-class.js'))
  const read = page.getByRole('region', { name: 'Read as' })
  await expect(read).toContainText('a whole server that is spoken to by what it is asked for')
  await read.getByText('What was found in it').click()
  await expect(read).toContainText('a join is {"join":"general"')
  await expect(read).toContainText('who is in a room: rooms')
  expect(await axeFindings(page, 'section[aria-label="Your own room manager"]')).toEqual([])
  await read.getByLabel('It is spoken to').selectOption('["join", room]')
  await expect(read).toContainText(/Its clients asked 3 things of it, and it said nothing/)
  const editor = page.getByRole('textbox', { name: /^Code of your own/ })
  await expect(editor).toContainText("const adapter = 'events'")
  await read.getByLabel('It is spoken to').selectOption('as its code reads it')
  await expect(read).not.toContainText('it said nothing')
  await expect(editor).not.toContainText('const adapter')
  await read.getByLabel('It is spoken to').selectOption('by an adapter that I write')
  await expect(editor).toContainText('write: ({ type, room, text, client })')
})

test('a gateway of NestJS is read, and what its disconnect forgets is shown at once', async ({
  lab: { page },
}) => {
  await paste(page, pasted('nest-gateway.ts'))
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText(
    'S2 general lists alice, which the server no longer has: a ghost member.',
  )
})

test('a flaw of what stands around a manager is mended over the reference', async ({
  lab: { page },
}) => {
  test.slow()
  await page.getByLabel('Server under test').selectOption('leave-disconnects')
  await page.getByRole('tab', { name: 'Code' }).click()
  await page.getByRole('button', { name: 'Mend it yourself' }).click()
  const editor = page.getByRole('textbox', { name: /^Code of your own/ })
  await expect(editor).toContainText('export default class LeaveDisconnects extends RoomServer')
  const mending = page.getByRole('region', { name: 'Mend it yourself' })
  await mending.getByRole('button', { name: 'Is it mended?' }).click()
  await expect(mending.getByRole('status')).toContainText('Not yet: law')
  await editor.fill(
    "import { RoomServer } from 'roomscope/server'\nexport default class Mended extends RoomServer {}",
  )
  await mending.getByRole('button', { name: 'Is it mended?' }).click()
  await expect(mending.getByRole('status')).toContainText('Mended: it keeps every law', {
    timeout: 120_000,
  })
})

test('what a server keeps is a table that is shown, printed on A4, and opened', async ({
  lab: { page, graph },
}) => {
  test.slow()
  await paste(page, pasted('class-ts-ids.ts'))
  await graph.getByRole('tab', { name: 'Break it' }).click()
  await page.getByRole('button', { name: 'Judge it law by law' }).click()
  const table = page.getByRole('table', { name: 'Law by law' })
  await expect(table).toBeVisible({ timeout: 180_000 })
  const row = table.getByRole('row', { name: /^S3/ })
  await expect(row).toContainText(/broken.*Nobody is in room .*Smallest: a connects/s)
  await expect(table.getByRole('row', { name: /^L3/ })).toContainText('not judged')
  await expect(page.getByText('It has none of the defects of the pattern')).toBeVisible()
  await expect(async () => {
    await page.emulateMedia({ media: 'screen' })
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'my-manager.ts, law by law' })).toBeVisible({
      timeout: 500,
    })
  }).toPass()
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(pages?.length).toBeLessThanOrEqual(3)
  await page.emulateMedia({ media: 'screen' })
  await row.getByRole('button', { name: 'Show how S3 is broken' }).click()
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('S3')
})
