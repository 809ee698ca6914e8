import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RunResult } from '#doors/playwright/lab.ts'
import { expect, scenarioTest } from '../fixtures.ts'

/** Every scenario file is a test by itself: put one into the folder, and it is run. */
const folder = 'scenarios'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => join(folder, file))
  .sort()

/** What the headless runner says of each file; it is asked once for all of them. */
const test = scenarioTest.extend<object, { inNode: ReadonlyMap<string, RunResult> }>({
  inNode: [
    async ({ browserName: _ }, use) => {
      const lines = (await headless([folder, '--json'])).trim().split('\n')
      await use(
        new Map(
          lines.map((line) => {
            const { file, ...result } = JSON.parse(line)
            return [file, result]
          }),
        ),
      )
    },
    { scope: 'worker' },
  ],
})

for (const file of files) {
  test(`${file} passes, in the browser and in Node, with one trace hash`, async ({
    lab,
    inNode,
  }) => {
    const inBrowser = await lab.run(JSON.parse(readFileSync(file, 'utf8')))
    expect(inBrowser).toHavePassed()
    expect(inBrowser).toEqual(inNode.get(file))
    expect(inBrowser.traceHash).toMatch(/^[0-9a-f]{64}$/)
  })
}

async function headless(args: readonly string[]): Promise<string> {
  const argv = ['run', '--silent', 'scenario', '--', ...args]
  const options = { maxBuffer: 100_000_000 }
  // A file that fails makes the command fail; what it printed is what is wanted all the same.
  const { stdout } = await promisify(execFile)('npm', argv, options).catch((error) => error)
  return stdout
}
