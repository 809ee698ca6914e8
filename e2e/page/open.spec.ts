import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '../fixtures.ts'

const torn = {
  roomscope: 1,
  name: 'A leave that is half done',
  steps: [
    { do: 'connect', client: 'bob' },
    { do: 'join', client: 'bob', room: 'general' },
    { do: 'leave', client: 'bob', room: 'general' },
    { do: 'connect', client: 'zoe' },
  ],
}

/** So long a page of single source files may take for the first time. */
const sourcesMsMax = 60_000

let child: ChildProcess | undefined

test.afterEach(() => {
  child?.kill()
})

test('npm run open: the page with the file opened, at the first thing that went wrong', async ({
  lab,
}, testInfo) => {
  test.slow()
  const file = testInfo.outputPath('half done #1.json')
  writeFileSync(file, JSON.stringify(torn))
  await lab.page.goto(await open([file, '--server', 'leave-one-way', '--no-browser']))
  await expect(
    lab.graph.getByRole('option', { name: 'bob lists general, general does not list bob' }),
  ).toBeVisible({ timeout: sourcesMsMax })
  await expect(lab.connection('zoe')).toHaveCount(0)
  await expect(lab.page.getByRole('status').getByText('half done #1.json')).toBeVisible()
  // The address is cleared: what is done from here on is there after a reload.
  expect(new URL(lab.page.url()).hash).toBe('')
})

test('a file that is not there, or none: what may stand there, and nothing is served', async () => {
  await expect(open(['none.json', '--no-browser'])).rejects.toThrow(/ENOENT.*none\.json/)
  await expect(open(['--no-browser'])).rejects.toThrow('found 0 files')
})

test('an address that names what is elsewhere, or not there, is told, and changes nothing', async ({
  lab,
}) => {
  await lab.spawn('zoe')
  for (const [path, words] of [
    ['https://example.org/trace.json', 'not on this page’s own server'],
    ['//example.org/trace.json', 'not on this page’s own server'],
    ['data:application/json,{}', 'not on this page’s own server'],
    ['%', 'URI malformed'],
    ['icon.svg', 'no JSON'],
  ] as const) {
    await lab.page.evaluate((to) => {
      location.hash = `#open=${to}`
    }, path)
    await expect(lab.page.getByRole('alert')).toContainText(words)
    await lab.page.getByRole('button', { name: 'Dismiss' }).click()
  }
  await expect(lab.client('zoe')).toContainText('client open · server open')
})

/** Starts the command; resolves to the address it prints, rejects with what it says when it ends. */
function open(argv: readonly string[]): Promise<string> {
  const started = spawn('node', ['scripts/open.mjs', ...argv])
  child = started
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    started.stdout.on('data', (data) => {
      out += data
      const [url] = out.match(/http:\S+(?=\n)/) ?? []
      if (url) resolve(url)
    })
    started.stderr.on('data', (data) => {
      err += data
    })
    started.on('close', () => reject(new Error(err)))
  })
}
