import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import { test } from '../fixtures.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const exec = promisify(execFile)
const chosen = ['leave-is-not-disconnect', 'dead-socket', 'races']
/** It fails, and its export says so: the test that comes of it passes as it is. */
const failing = {
  roomscope: 1,
  name: 'As written: a dead socket `$` */',
  server: 'as-written',
  steps: [
    { do: 'spawn', count: 3, join: ['general'] },
    { do: 'deadSocket', client: 'c2' },
    { do: 'message', client: 'c1', room: 'general', text: 'hello' },
    { expect: 'received', client: 'c3', type: 'message', from: 'c1' },
  ],
}

const scenarios = [
  ...chosen.map((name) => JSON.parse(readFileSync(join('scenarios', `${name}.json`), 'utf8'))),
  failing,
]

async function choose(lab: Lab, item: string): Promise<void> {
  await lab.page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await lab.page.getByRole('menuitem', { name: item }).click()
}

/** A folder inside the project, as somebody would have it who keeps the tests; git ignores it. */
function emptyFolder(name: string): string {
  const folder = join('reports', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** With a place of its own for results: the usual one belongs to the runner of this test. */
function writeConfig(folder: string, use: object): void {
  const config = { workers: 2, reporter: 'json', outputDir: './results', use }
  const text = `export default ${JSON.stringify(config)}\n`
  writeFileSync(join(folder, 'playwright.config.ts'), text)
}

/** A runner of its own, not a part of the one that runs this test. */
function ownEnvironment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(TEST_|PLAYWRIGHT_|PW_|NODE_OPTIONS|VITEST|FORCE_COLOR)/.test(name),
  )
  return { ...Object.fromEntries(kept), ...more }
}

test('scenarios exported as Playwright tests pass as they are, and one of another world fails', async ({
  lab,
  baseURL,
}, info) => {
  test.slow()
  const folder = emptyFolder('exported-playwright')
  for (const [index, scenario] of scenarios.entries()) {
    await lab.run(scenario)
    const saving = lab.page.waitForEvent('download')
    await choose(lab, 'Export as Playwright test')
    const download = await saving
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.spec\.ts$/)
    await download.saveAs(join(folder, `${index}-${download.suggestedFilename()}`))
  }
  await lab.run(scenarios[0])
  await choose(lab, 'Copy as Playwright test')
  await expect(lab.page.getByRole('status').getByText('is on the clipboard')).toBeVisible()
  const text = await lab.page.evaluate(() => navigator.clipboard.readText())
  writeFileSync(join(folder, 'other.spec.ts'), text.replace('"do":"leave"', '"do":"join"'))
  writeConfig(folder, { roomscopeUrl: baseURL, launchOptions: info.project.use.launchOptions })
  const run = exec('npx', ['playwright', 'test', '--config', folder], { env: ownEnvironment({}) })
  const stdout = await run.then(
    (done) => done.stdout,
    (error: { stdout: string }) => error.stdout,
  )
  const { stats, suites } = JSON.parse(stdout)
  expect(stats).toMatchObject({ expected: scenarios.length, unexpected: 1, skipped: 0, flaky: 0 })
  const failed = suites.filter((file: Suite) => file.specs.some(({ ok }) => !ok))
  expect(failed.map(({ file }: Suite) => file)).toEqual(['other.spec.ts'])
})

/** A file of tests, as Playwright's JSON report has it. */
interface Suite {
  readonly file: string
  readonly specs: readonly { readonly ok: boolean }[]
}

test('scenarios copied as Vitest tests pass as they are', async ({ lab }) => {
  test.slow()
  const folder = emptyFolder('exported-vitest')
  for (const [index, scenario] of scenarios.entries()) {
    await lab.run(scenario)
    await choose(lab, 'Copy as Vitest test')
    await expect(lab.page.getByRole('status').getByText('A Vitest test is on')).toBeVisible()
    const text = await lab.page.evaluate(() => navigator.clipboard.readText())
    writeFileSync(join(folder, `${index}.test.ts`), text)
    await lab.page.getByRole('button', { name: 'Dismiss' }).click()
  }
  writeFileSync(join(folder, 'vitest.config.ts'), `export default { test: { dir: '${folder}' } }\n`)
  const args = ['vitest', 'run', '--config', join(folder, 'vitest.config.ts'), '--root', '.']
  const { stdout } = await exec('npx', [...args, '--reporter', 'json'], { env: ownEnvironment({}) })
  const { numPassedTests, numTotalTests } = JSON.parse(stdout.slice(stdout.indexOf('{')))
  expect([numPassedTests, numTotalTests]).toEqual([scenarios.length, scenarios.length])
})
