import { test as base, expect } from '@playwright/test'
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
