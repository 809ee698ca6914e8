import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../fixtures.ts'

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
for (const [name, content, words] of [
  [
    'a trace cut short',
    '{"roomscope":1,"scenario":{"roomscope":1},"trace":[{"seq":0},',
    'column 62',
  ],
  [
    'a trace of another version',
    '{"roomscope":3,"scenario":{},"trace":[]}',
    '$.roomscope: found 3',
  ],
  [
    'a trace of earlier events',
    '{"roomscope":1,"scenario":{"roomscope":1,"steps":[]},"trace":[]}',
    'run its scenario again',
  ],
  [
    'a trace of a bad scenario',
    '{"roomscope":1,"scenario":{"roomscope":1,"seed":-1},"traceVersion":3,"trace":[]}',
    '$.scenario.seed',
  ],
  ['a deep file', `{"roomscope":1,"steps":${deep}}`, 'depthMax'],
  ['a file with a huge number', '{"roomscope":1,"seed":1e999}', '$.seed: found Infinity'],
  ['a file with __proto__', '{"roomscope":1,"steps":[],"__proto__":{"steps":[]}}', '"__proto__"'],
  ['a file of wrong types', '{"roomscope":1,"steps":{"0":1}}', '$.steps: found an object'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'no UTF-8, from byte 0 on'],
] as const) {
  test(`${name} gets one clear message with the place, and nothing on screen is lost`, async ({
    lab,
  }) => {
    await lab.spawn('zoe')
    const file = { name: 'bad.json', mimeType: 'application/json' }
    await lab.page
      .getByLabel('Scenario file')
      .setInputFiles({ ...file, buffer: Buffer.from(content as string) })
    await expect(lab.page.getByRole('alert')).toContainText(words)
    await expect(lab.client('zoe')).toContainText('client open · server open')
  })
}

test('a file of 50 MB is told too long, scenario or trace, and nothing on screen is lost', async ({
  lab,
}) => {
  await lab.spawn('zoe')
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  const picker = lab.page.getByLabel('Scenario file')
  const padding = ' '.repeat(50_000_000)
  writeFileSync(join(folder, 'a.json'), `{"roomscope":1,"steps":[${padding}]}`)
  await picker.setInputFiles(join(folder, 'a.json'))
  await expect(lab.page.getByRole('alert')).toContainText('fileCharsMax')
  writeFileSync(join(folder, 'b.json'), `{"roomscope":1,"scenario":{},"trace":[${padding}]}`)
  await picker.setInputFiles(join(folder, 'b.json'))
  await expect(lab.page.getByRole('alert')).toContainText('traceFileCharsMax')
  await expect(lab.client('zoe')).toContainText('client open · server open')
  rmSync(folder, { recursive: true })
})

test('names are text, whatever stands in them', async ({ lab }) => {
  const name = '<img src=x onerror="document.title=1">'
  await lab.run({ roomscope: 1, name, steps: [{ do: 'createRoom', room: name }] })
  await expect(lab.page.getByRole('banner')).toContainText(name)
  await lab.page.getByRole('tab', { name: 'Scenario', exact: true }).click()
  await expect(lab.page.getByRole('listbox', { name: 'Steps' })).toContainText('<img src=x')
  await expect(lab.page).not.toHaveTitle('1')
})
