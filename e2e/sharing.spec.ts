import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import firstRooms from '../src/scenario/library/first-rooms.json' with { type: 'json' }
import { test } from './fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('page → file → page → link → page: one trace hash', async ({ lab, context }) => {
  await lab.spawn('alice', 'bob')
  await lab.join('alice', 'general')
  await lab.verb('bob', 'Kill socket')
  const scenario = await lab.page.evaluate(() => window.roomscope.scenario())
  const { traceHash } = await lab.run(scenario)

  await lab.page.getByRole('button', { name: 'Scenario', exact: true }).click()
  const saving = lab.page.waitForEvent('download')
  await lab.page.getByRole('menuitem', { name: /Save as file/ }).click()
  const saved = await (await saving).path()
  expect((await lab.run(JSON.parse(readFileSync(saved, 'utf8')))).traceHash).toBe(traceHash)

  await lab.page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await lab.page.getByRole('menuitem', { name: /Copy link/ }).click()
  await expect(lab.page.getByRole('status').getByText('is on the clipboard')).toBeVisible()
  const link = await lab.page.evaluate(() => navigator.clipboard.readText())
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByRole('article', { name: 'bob' })).toContainText('dead socket')
  const again = await other.evaluate(async () =>
    window.roomscope.run(await window.roomscope.scenario()),
  )
  expect(again.traceHash).toBe(traceHash)
})

test('a file is opened by the picker; what was there can be brought back', async ({ lab }) => {
  await lab.spawn('zoe')
  const file = { name: 'first.json', mimeType: 'application/json' }
  const picker = lab.page.getByLabel('Scenario file')
  await picker.setInputFiles({ ...file, buffer: Buffer.from(JSON.stringify(firstRooms)) })
  await expect(lab.client('carol')).toBeVisible()
  await expect(lab.client('zoe')).toHaveCount(0)
  await lab.page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await lab.page.getByRole('menuitem', { name: /Bring back/ }).click()
  await expect(lab.client('zoe')).toBeVisible()
})

for (const [name, content, words] of [
  ['cut short', '{"roomscope": 1, "steps": [', 'no JSON'],
  ['of another version', '{"roomscope": 9}', '$.roomscope: found 9'],
  [
    'with a word that is unknown',
    '{"roomscope":1,"steps":[{"do":"jion"}]}',
    'did you mean "join"?',
  ],
  ['too large', ' '.repeat(9_000_000), 'fileCharsMax'],
] as const) {
  test(`a file that is ${name} gets one clear message, and nothing on screen is lost`, async ({
    lab,
  }) => {
    await lab.spawn('zoe')
    const file = { name: 'broken.json', mimeType: 'application/json' }
    await lab.page
      .getByLabel('Scenario file')
      .setInputFiles({ ...file, buffer: Buffer.from(content) })
    await expect(lab.page.getByRole('alert')).toContainText(words)
    await expect(lab.client('zoe')).toContainText('client open · server open')
  })
}

test('a link that is damaged says so', async ({ lab }) => {
  await lab.page.goto('/#scenario=1.AAAA')
  await lab.page.reload()
  await expect(lab.page.getByRole('alert')).toContainText('damaged or cut short')
})

test('after a reload the last session is there again', async ({ lab }) => {
  await lab.spawn('zoe')
  await lab.join('zoe', 'general')
  await lab.page.reload()
  await expect(lab.membership('zoe', 'general')).toBeVisible()
})

test('acting in the past forks, and the future that was can be brought back', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.join('alice', 'first')
  await expect(lab.membership('alice', 'first')).toBeVisible()
  await lab.join('alice', 'second')
  await expect(lab.membership('alice', 'second')).toBeVisible()
  await lab.logged('Step 2: alice joins first').click()
  await lab.inspector.getByRole('button', { name: 'Show this moment' }).click()
  await expect(lab.room('second')).toHaveCount(0)
  await lab.join('alice', 'other')
  await expect(lab.membership('alice', 'other')).toBeVisible()
  await expect(lab.membership('alice', 'first')).toBeVisible()
  await expect(lab.room('second')).toHaveCount(0)
  await lab.page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await lab.page.getByRole('menuitem', { name: /Bring back/ }).click()
  await expect(lab.membership('alice', 'second')).toBeVisible()
})
