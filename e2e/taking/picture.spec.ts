import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import { test } from '../fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const scenario = {
  roomscope: 1,
  name: 'A "dead" socket & <more>\u0001',
  server: 'as-written',
  steps: [
    { do: 'spawn', count: 3, join: ['general'] },
    { do: 'connect', client: 'zoe' },
    { do: 'deadSocket', client: 'c2' },
    { do: 'message', client: 'c1', room: 'general', text: 'hello' },
  ],
}

test('a picture of a moment is a file of its own: what is drawn, the moment, what is broken', async ({
  lab,
}) => {
  await lab.run(scenario)
  const { name, text } = await saved(lab, 'Save picture as SVG')
  expect(name).toBe('a-dead-socket-more-step-4.svg')
  const picture = await lab.page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml')
    return {
      problem: parsed.querySelector('parsererror')?.textContent ?? null,
      texts: [...parsed.querySelectorAll('text')].map((each) => each.textContent),
      lines: parsed.querySelectorAll('path').length,
      fills: [...parsed.querySelectorAll('[fill]')].map((each) => each.getAttribute('fill') ?? ''),
    }
  }, text)
  expect(picture.problem).toBeNull()
  expect(picture.texts).toEqual(expect.arrayContaining(['c1', 'c2', 'c3', 'zoe', '# general']))
  // No file of XML may have this sign, so another one stands there.
  expect(picture.texts).toContain(scenario.name.replace('\u0001', '\uFFFD'))
  const words = picture.texts.join(' ')
  expect(words).toMatch(/Step 4 of 4: c1 says “hello” in general · \d+ ms · on as-written/)
  expect(words).toContain('S6: The socket of c2 is open, but the server has forgotten')
  expect(picture.lines).toBeGreaterThan(6)
  for (const fill of picture.fills) expect(fill).toMatch(/^(none|#[\da-f]{6})$/)
  // Nothing of the page is needed to see it.
  expect(text).not.toMatch(/href|url\(|class=|style=|var\(|light-dark|color-mix|data-/)
})

test('frames on their way are in the picture too; one moment is one picture', async ({ lab }) => {
  await lab.run(scenario)
  const trace = await lab.page.evaluate(() => window.roomscope.trace())
  const said = trace.find(
    (event) => event.kind === 'sent' && JSON.stringify(event).includes('hello'),
  )
  await lab.page.evaluate((seq) => window.roomscope.seek(seq), said?.seq ?? 0)
  const { text } = await saved(lab, 'Save picture as SVG')
  expect(text).toMatch(/<text [^>]*>message<\/text>/)
  await lab.page.evaluate(() => window.roomscope.seek(0))
  await lab.page.evaluate((seq) => window.roomscope.seek(seq), said?.seq ?? 0)
  expect((await saved(lab, 'Save picture as SVG')).text).toBe(text)
})

test('as PNG it has twice as many dots each way, and can be pasted', async ({ lab }) => {
  await lab.run(scenario)
  const { name, bytes } = await saved(lab, 'Save picture as PNG')
  expect(name).toBe('a-dead-socket-more-step-4.png')
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBe(1920)
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(600)
  await choose(lab, 'Copy picture')
  await expect(lab.page.getByRole('status').getByText('is on the clipboard')).toBeVisible()
  const types = await lab.page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
  )
  expect(types).toEqual(['image/png'])
})

test('a run is one file that plays, and shows its last moment where motion is not wanted', async ({
  lab,
}) => {
  await lab.run(scenario)
  const { name, text } = await saved(lab, 'Save run as animated picture')
  expect(name).toBe('a-dead-socket-more-film.svg')
  await expect(
    lab.page.getByRole('status').getByText('The animated picture is saved'),
  ).toBeVisible()
  expect(text).toContain('@media (prefers-reduced-motion:no-preference)')
  expect(text).not.toMatch(/href|url\(|var\(|light-dark|color-mix|data-/)
  const seenLast = await lab.page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml')
    for (const each of parsed.querySelectorAll('[visibility=hidden], [opacity="0"]')) each.remove()
    return [...parsed.querySelectorAll('text')].map((each) => each.textContent).join(' ')
  }, text)
  expect(seenLast).toMatch(/Step 4 of 4: c1 says “hello” in general/)
  expect(seenLast).not.toMatch(/Step [123] of 4/)
  expect(seenLast).toContain('S6: The socket of c2 is open, but the server has forgotten')
})

test('a step list says what was done, what broke where, and where it opens', async ({
  lab,
  context,
}) => {
  await lab.run(scenario)
  await choose(lab, 'Copy as step list')
  await expect(lab.page.getByRole('status').getByText('are on the clipboard')).toBeVisible()
  const text = await lab.page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('# A "dead" socket & \\<more\\>')
  expect(text).toMatch(/4\. c1 says “hello” in general\n {3}- \*\*\w\d+\*\* /)
  const link = /\[Open this run in Roomscope\]\((?<link>.*)\)/.exec(text)?.groups?.link ?? ''
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByRole('article', { name: 'c2' })).toBeVisible()
})

test('where nobody is there is nothing to take a picture of, and that is said', async ({ lab }) => {
  await choose(lab, 'Save picture as PNG')
  await expect(lab.page.getByRole('alert')).toContainText('Nobody is there yet')
})

async function saved(lab: Lab, item: string) {
  const saving = lab.page.waitForEvent('download')
  await choose(lab, item)
  const file = await saving
  const bytes = readFileSync(await file.path())
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

async function choose(lab: Lab, item: string): Promise<void> {
  await lab.page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await lab.page.getByRole('menuitem', { name: item }).click()
}
