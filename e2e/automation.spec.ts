import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'

const folder = join('src', 'scenario', 'library')
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
const run = promisify(execFile)

for (const file of files) {
  test(`${file}: the browser gives the verdict and the trace hash that Node gives`, async ({
    lab,
  }) => {
    const path = join(folder, file)
    const { stdout } = await run('npm', ['run', '--silent', 'scenario', '--', path, '--json'])
    const { file: _, ...inNode } = JSON.parse(stdout)
    const inBrowser = await lab.run(JSON.parse(readFileSync(path, 'utf8')))
    expect(inBrowser).toEqual(inNode)
    expect(inBrowser.verdict).toBe('pass')
    expect(inBrowser.traceHash).toMatch(/^[0-9a-f]{64}$/)
  })
}

test('step appends to the live scenario, and resolves to the state when all is quiet', async ({
  lab,
}) => {
  await lab.step({ do: 'connect', client: 'alice' })
  const state = await lab.step({ do: 'join', client: 'alice', room: 'general' })
  expect(state).toMatchObject({
    connections: [{ client: 'alice', path: '/ws', clientEnd: 'open', serverEnd: 'open' }],
    rooms: { general: ['alice'] },
    connectionRooms: { alice: ['general'] },
    views: { alice: { general: ['alice'] } },
  })
  await expect(lab.membership('alice', 'general')).toBeVisible()
  const [scenario, trace, violations] = await lab.page.evaluate(() =>
    Promise.all([
      window.roomscope.scenario(),
      window.roomscope.trace(),
      window.roomscope.violations(),
    ]),
  )
  expect(scenario.steps).toHaveLength(2)
  expect(trace).toHaveLength(state.seq + 1)
  expect(violations).toEqual([])
})

test('seek moves the playhead; the newest state stays what it is', async ({ lab }) => {
  await lab.step({ do: 'connect', client: 'alice' })
  const end = await lab.step({ do: 'join', client: 'alice', room: 'general' })
  await lab.page.evaluate(() => window.roomscope.seek(3))
  await expect(lab.room('general')).toHaveCount(0)
  expect(await lab.state()).toEqual(end)
})

test('a bad argument rejects with the place and what may stand there, and changes nothing', async ({
  lab,
}) => {
  await lab.step({ do: 'connect', client: 'alice' })
  const before = await lab.state()
  const told = (call: string) =>
    lab.page.evaluate(async (code) => {
      try {
        await new Function(`return ${code}`)()
        return 'nothing was wrong'
      } catch (error) {
        return (error as Error).message
      }
    }, call)
  expect(await told("window.roomscope.step({ do: 'jion' })")).toContain('$.do: found "jion"')
  expect(await told("window.roomscope.step({ do: 'drop', client: 'zoe' })")).toContain('"zoe"')
  expect(await told('window.roomscope.run({ roomscope: 2 })')).toContain('$.roomscope: found 2')
  expect(await told("window.roomscope.run({ roomscope: 1, server: 'none' })")).toContain('$.server')
  expect(await told('window.roomscope.seek(9999)')).toContain('seek: found 9999')
  expect(await lab.state()).toEqual(before)
  await expect(lab.client('alice')).toBeVisible()
})

test('the world runs in a worker, and the page keeps its own WebSocket', async ({ lab }) => {
  expect(lab.page.workers()).toHaveLength(1)
  expect(await lab.page.evaluate(() => String(WebSocket))).toContain('[native code]')
})
