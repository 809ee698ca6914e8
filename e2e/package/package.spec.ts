import { readFileSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { EmptyProject } from './emptyProject.ts'

/** A project of somebody else's with the package in it; one for all of these tests. */
const test = base.extend<object, { project: EmptyProject }>({
  project: [
    async ({ browserName: _ }, use) => {
      const project = new EmptyProject()
      await project.install()
      await use(project)
      project.remove()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})
// One after the other, so that it is packed and installed once.
test.describe.configure({ mode: 'default', timeout: 180_000 })

/** How other projects have modules. */
const resolutions = [
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['preserve', 'bundler'],
]

test('the command runs scenarios, proves a manager, searches, and says what it does not know', async ({
  project,
}) => {
  const scenarios = await project.run('npx', 'roomscope', 'run', 'node_modules/roomscope/scenarios')
  expect(scenarios.out).toMatch(/\d+ pass, 0 fail, 0 invalid\n$/)
  const scenario = 'node_modules/roomscope/scenarios/disconnect-cleans-up.json'
  const broken = await project.run('npx', 'roomscope', 'run', scenario, '--server', './leaking.ts')
  expect(broken.status).toBe(1)
  expect(broken.out).toContain('law S2 broken')
  expect(broken.out).toContain(`see it: npx roomscope open ${scenario} --server ./leaking.ts`)
  const proof = await project.run('npx', 'roomscope', 'prove', './leaking.ts', '--json')
  expect(proof.status).toBe(1)
  const { laws } = JSON.parse(proof.out)
  const verdict = (id: string) => laws.find(({ law }: { law: string }) => law === id).verdict
  expect([verdict('S1'), verdict('S2'), verdict('L3')]).toEqual([
    'not judged',
    'broken',
    'not judged',
  ])
  const found = await project.run('npx', 'roomscope', 'search', '--runs', '300', '--json')
  expect([found.status, JSON.parse(found.out).findings]).toEqual([0, 0])
  const unknown = await project.run('npx', 'roomscope', 'porve')
  expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('mean "prove"?')])
})

test('the core works in plain Node, and its types are complete', async ({ project }) => {
  const types = await project.run('npx', 'tsc', '-p', '.')
  expect(types.out).toBe('')
  const { compilerOptions } = JSON.parse(readFileSync('e2e/package/project/tsconfig.json', 'utf8'))
  for (const [module, moduleResolution] of resolutions) {
    const files = ['core.ts', 'manager.test.ts', 'page.spec.ts', 'doors.ts']
    const own = { module, moduleResolution, lib: ['ESNext', 'DOM'], types: ['node'], noEmit: true }
    const config = { compilerOptions: { ...compilerOptions, ...own }, files }
    project.write('tsconfig.doors.json', JSON.stringify(config))
    const all = await project.run('npx', 'tsc', '-p', 'tsconfig.doors.json')
    expect(all.out).toBe('')
  }
  const run = await project.run('node', 'built/core.js')
  expect(run.err).toBe('')
  const { problems, text, ...read } = JSON.parse(run.out)
  expect(problems).toEqual([expect.stringContaining('did you mean "join"?')])
  expect(text.length).toBeGreaterThan(10)
  expect(read).toEqual({
    rooms: 0,
    room: 'function',
    verdict: 'pass',
    hasTrace: true,
    hasReference: true,
    s2: 'broken',
  })
})

test('in Vitest a right manager keeps every law, and a leaking one fails by its sentence', async ({
  project,
}) => {
  const run = await project.run(
    'npx',
    ...['vitest', 'run', 'manager.test.ts', '--testTimeout', '60000', '--reporter', 'json'],
  )
  const report = JSON.parse(run.out.slice(run.out.indexOf('{')))
  const [{ assertionResults: tests }] = report.testResults
  const failed = tests.filter(({ status }: { status: string }) => status !== 'passed')
  expect(failed.map(({ title }: { title: string }) => title)).toEqual(['a leaking one does not'])
  const [message] = failed[0].failureMessages
  expect(message).toMatch(/LeakingManager breaks \d laws?:/)
  expect(message).toMatch(/S2: .*[\s\S]*ghost[\s\S]*1\. \w+ connects[\s\S]*"roomscope": 1/)
})

test('in Playwright the page is served, and scenarios run on a manager of their own', async ({
  project,
}, { project: { use } }) => {
  const config = { workers: 1, reporter: 'json', use: { launchOptions: use.launchOptions } }
  project.write('playwright.config.ts', `export default ${JSON.stringify(config)}\n`)
  const run = await project.run('npx', 'playwright', 'test', 'page.spec.ts')
  expect(run.err).toBe('')
  expect(JSON.parse(run.out).stats).toMatchObject({ expected: 3, unexpected: 0, skipped: 0 })
})

/** Takes the run that is shown as a test. */
async function copied(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Scenario', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await expect(page.getByRole('status').getByText('on the clipboard')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  return text
}

test('a run on a manager of their own is exported, and the tests run there, on its file', async ({
  project,
  browser,
}, { project: { use } }) => {
  const scenario = 'node_modules/roomscope/scenarios/disconnect-cleans-up.json'
  const asked = [scenario, '--server', './leaking.ts', '--no-browser']
  const { url, end } = await project.serve('npx', 'roomscope', 'open', ...asked)
  const permissions = ['clipboard-read', 'clipboard-write']
  const page = await browser.newPage({ permissions, baseURL: url })
  await page.goto(url)
  await page.getByRole('button', { name: 'Run it', exact: true }).click()
  await expect(page.getByText('This code is under test.')).toBeVisible()
  const tests = {
    'exported.test.ts': await copied(page, 'Copy as Vitest test'),
    'exported.spec.ts': await copied(page, 'Copy as Playwright test'),
  }
  await page.close()
  end()
  for (const [name, text] of Object.entries(tests)) {
    expect(text).toContain('const server = "./leaking.ts"')
    expect(text).toContain('law S2 broken')
    project.write(name, text)
    // On one that is right it passes, once it is told to.
    const mended = text.replace('./leaking.ts', './right.ts').replace(/^test\.fails?\(/m, 'test(')
    project.write(`mended-${name}`, mended)
  }
  const config = { workers: 1, reporter: 'json', use: { launchOptions: use.launchOptions } }
  project.write('playwright.config.ts', `export default ${JSON.stringify(config)}\n`)
  const json = ['--reporter', 'json']
  const vitest = await project.run('npx', 'vitest', 'run', 'exported.test.ts', ...json)
  const report = JSON.parse(vitest.out.slice(vitest.out.indexOf('{')))
  expect([report.numPassedTests, report.numTotalTests]).toEqual([2, 2])
  const playwright = await project.run('npx', 'playwright', 'test', 'exported.spec.ts')
  const { stats } = JSON.parse(playwright.out)
  expect(stats).toMatchObject({ expected: 2, unexpected: 0, skipped: 0, flaky: 0 })
})

test('code that takes its process with it ends neither the command nor the runs after it', async ({
  project,
}) => {
  const leaking = readFileSync('e2e/package/project/leaking.ts', 'utf8')
  const exits = leaking.replace('joinRoom(socket: Socket, room: string): void {', '$& exit(3)')
  project.write('exits.ts', `import { exit } from 'node:process'\n${exits}`)
  const scenario = 'node_modules/roomscope/scenarios/disconnect-cleans-up.json'
  const run = await project.run(
    'npx',
    'roomscope',
    'run',
    scenario,
    scenario,
    '--server',
    './exits.ts',
  )
  expect(run.status).toBe(2)
  const line = exits.split('\n').findIndex((text) => text.includes('exit(3)')) + 2
  const told = `its process ended with status 3, before it had an answer; the last line that ran is ./exits.ts:`
  expect(run.out.split(told)).toHaveLength(3)
  expect(run.out).toMatch(new RegExp(`exits\\.ts:(${line}|${line - 1})\\n`))
  expect(run.out).toMatch(/0 pass, 0 fail, 2 invalid\n$/)
})
