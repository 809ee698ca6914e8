import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import firstRooms from '#scenarios/first-rooms.json' with { type: 'json' }
import races from '#scenarios/races.json' with { type: 'json' }
import { test } from '../fixtures.ts'

const run = promisify(execFile)

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('page → file → page → link → page: one trace hash', async ({ lab, context }) => {
  await lab.spawn('alice', 'bob')
  await lab.join('alice', 'general')
  await lab.verb('bob', 'Dead socket')
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
  await expect(lab.membership('zoe', 'general')).toBeVisible()
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

test('page → file → command → link → page: one trace hash', async ({ lab, context }) => {
  await lab.run(races)
  const saving = lab.page.waitForEvent('download')
  await choose(lab, 'Save as file')
  const file = await (await saving).path()
  const { stdout } = await run('npm', ['run', '--silent', 'scenario', '--', file, '--json'])
  const { traceHash } = JSON.parse(stdout)
  await choose(lab, 'Copy link')
  await expect(lab.page.getByRole('status').getByText('is on the clipboard')).toBeVisible()
  const other = await context.newPage()
  await other.goto(await lab.page.evaluate(() => navigator.clipboard.readText()))
  await expect(other.getByRole('status').getByText('“Races” passes')).toBeVisible()
  const again = await other.evaluate(async () =>
    window.roomscope.run(await window.roomscope.scenario()),
  )
  expect(again.traceHash).toBe(traceHash)
})

test('a link shows the run at the playhead it was made at, and a reload does too', async ({
  lab,
  context,
}) => {
  await lab.run(firstRooms)
  await lab.page.evaluate(() => window.roomscope.seek(20))
  await choose(lab, 'Copy link')
  await expect(lab.page.getByRole('status').getByText('is on the clipboard')).toBeVisible()
  const other = await context.newPage()
  await other.goto(await lab.page.evaluate(() => navigator.clipboard.readText()))
  const playhead = other.getByRole('slider', { name: 'Playhead' })
  await expect(playhead).toHaveValue('20')
  expect(other.url()).not.toContain('#')
  await other.reload()
  await expect(playhead).toHaveValue('20')
})

test('a link keeps the tab and the chosen problem, and so does a reload', async ({
  lab,
  context,
}) => {
  await lab.run(broken)
  const problems = lab.page.getByRole('region', { name: 'Problems' })
  const second = problems.locator('[aria-pressed]').nth(1)
  await second.click()
  await lab.graph.getByRole('tab', { name: 'Sequence' }).click()
  const said = (await second.textContent()) ?? ''
  const at = await lab.page.getByRole('slider', { name: 'Playhead' }).inputValue()
  await choose(lab, 'Copy link')
  await expect(lab.page.getByRole('status').getByText('is on the clipboard')).toBeVisible()
  const other = await context.newPage()
  await other.goto(await lab.page.evaluate(() => navigator.clipboard.readText()))
  const isThere = async () => {
    await expect(other.getByRole('tab', { name: 'Sequence' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(other.locator('[aria-pressed=true]').filter({ hasText: said })).toHaveCount(1)
    await expect(other.getByRole('slider', { name: 'Playhead' })).toHaveValue(at)
  }
  await isThere()
  await other.reload()
  await isThere()
})

test('a link of an older version opens still', async ({ lab }) => {
  const packed = gzipSync(`6 ${JSON.stringify(broken)}`).toString('base64url')
  await lab.page.goto(`/#scenario=3.${packed}`)
  await lab.page.reload()
  await expect(lab.page.getByRole('status').getByText('“Broken” fails.')).toBeVisible()
  await expect(lab.page.getByRole('slider', { name: 'Playhead' })).toHaveValue('6')
})

test('a link too long to share says so, and offers the file', async ({ lab }) => {
  const frame = (i: number) => String(Math.sin(i)).repeat(3)
  const sends = Array.from({ length: 600 }, (_, i) => ({
    do: 'send',
    client: 'a',
    frame: frame(i),
  }))
  await lab.run({ roomscope: 1, name: 'Long', steps: [{ do: 'connect', client: 'a' }, ...sends] })
  await choose(lab, 'Copy link')
  await expect(lab.page.getByRole('alert')).toContainText('linkCharsMax')
  const saving = lab.page.waitForEvent('download')
  await lab.page.getByRole('alert').getByRole('button', { name: 'Save as file' }).click()
  expect((await saving).suggestedFilename()).toBe('long.json')
})

test('a trace file opens at the violation; one that this page would not write says where they part', async ({
  lab,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'trace-'))
  const [scenario, out] = [join(folder, 'scenario.json'), join(folder, 'trace.json')]
  writeFileSync(scenario, JSON.stringify(broken))
  const args = ['run', '--silent', 'scenario', '--', scenario, '--trace', out]
  await run('npm', args).catch(() => undefined)
  const file = { name: 'trace.json', mimeType: 'application/json' }
  const picker = lab.page.getByLabel('Scenario file')
  await picker.setInputFiles(out)
  await expect(lab.page.getByRole('status').getByText('“Broken” fails.')).toBeVisible()
  await expect(lab.inspector).toContainText('Law')
  const first = JSON.parse(readFileSync(out, 'utf8')).trace.find(
    ({ kind }: { kind: string }) => kind === 'violation',
  )
  await expect(lab.page.getByRole('slider', { name: 'Playhead' })).toHaveValue(String(first.seq))
  const changed = JSON.parse(readFileSync(out, 'utf8'))
  changed.trace[7].at += 1
  await picker.setInputFiles({ ...file, buffer: Buffer.from(JSON.stringify(changed)) })
  await expect(lab.page.getByRole('alert')).toContainText('They part at event 7')
})

test('a stranger’s link, opened over own work or beside it, costs no work; a reload neither', async ({
  lab,
  context,
}) => {
  await lab.run(firstRooms)
  await choose(lab, 'Copy link')
  await expect(lab.page.getByRole('status').getByText('is on the clipboard')).toBeVisible()
  const link = await lab.page.evaluate(() => navigator.clipboard.readText())
  await lab.page.getByRole('button', { name: 'New world' }).click()
  await lab.spawn('zoe')
  await lab.page.evaluate((address) => location.replace(address), link)
  await expect(lab.client('carol')).toBeVisible()
  await lab.step({ do: 'connect', client: 'dave' })
  await lab.page.reload()
  await expect(lab.client('dave')).toHaveCount(1)
  await choose(lab, /Untitled/)
  await expect(lab.client('zoe')).toBeVisible()
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByRole('article', { name: 'carol' })).toBeVisible()
  await other.getByRole('button', { name: 'Scenario', exact: true }).click()
  await other.getByRole('menuitem', { name: /Untitled/ }).click()
  await expect(other.getByRole('article', { name: 'zoe' })).toBeVisible()
})

const broken = {
  roomscope: 1,
  name: 'Broken',
  server: 'as-written',
  steps: [
    { do: 'spawn', count: 3, join: ['general'] },
    { do: 'deadSocket', client: 'c2' },
    { do: 'message', client: 'c1', room: 'general', text: 'hello' },
  ],
}

async function choose(lab: Lab, item: string | RegExp): Promise<void> {
  await lab.page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await lab.page.getByRole('menuitem', { name: item }).click()
}
