import { expect } from '@playwright/test'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { defects } from '#specimens/defects/defects.ts'
import { en } from '#words/en/en.ts'
import { toldResult } from '#words/runs/toldResult.ts'
import { axeFindings } from '../axe.ts'
import { test } from '../fixtures.ts'
import { catalog, LocalHost } from '../fromSource.ts'

const all = Object.values(defects).flat()

/** What Node makes of a scenario. */
async function inNode(scenario: object) {
  const parsed = parseScenario(scenario)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return toldResult(en, (await new LocalHost(emptyScenario()).run(parsed.scenario)).result)
}

test('every specimen does in the browser what it does in Node, violation by violation', async ({
  lab,
}) => {
  test.slow()
  for (const { id, law, steps, settings = {} } of catalog) {
    const scenario = { roomscope: 1, server: id, steps, settings }
    const [there, here] = [await lab.run(scenario), await inNode(scenario)]
    expect([id, there.violations[0]?.law]).toEqual([id, law])
    expect(there.violations).toEqual(here.violations)
    expect([id, there.traceHash]).toEqual([id, here.traceHash])
  }
})

test('every defect of the pattern as it is written does in the browser what it does in Node', async ({
  lab,
}) => {
  test.slow()
  for (const { id, law, steps, settings = {}, server = 'as-written' } of all) {
    const scenario = { roomscope: 1, server, steps, settings }
    const [there, here] = [await lab.run(scenario), await inNode(scenario)]
    expect([id, there.violations.map((violation) => violation.law)]).toEqual([
      id,
      expect.arrayContaining([law]),
    ])
    expect([id, there.violations, there.traceHash]).toEqual([id, here.violations, here.traceHash])
  }
})

test('the list of servers says in a line what each one gets wrong', async ({ lab }) => {
  const servers = lab.page.getByLabel('Server under test')
  for (const { id, law, flaw } of catalog) {
    await expect(
      servers.getByRole('option', { name: `${flaw} (${law}, ${id})`, exact: true }),
    ).toHaveCount(1)
  }
})

test('the code of the server is shown with its flaw and what mends it, marked by sign', async ({
  lab,
}) => {
  await lab.page.getByLabel('Server under test').selectOption('leave-one-way')
  await lab.graph.getByRole('tab', { name: 'Code' }).click()
  const code = lab.graph.getByRole('group', { name: 'Code of leave-one-way' })
  await expect(code.getByRole('heading')).toHaveText(
    'Leave forgets the connection → rooms direction.',
  )
  await expect(code.getByRole('link', { name: 'socket.io #2311' })).toHaveAttribute(
    'href',
    'https://github.com/socketio/socket.io/issues/2311',
  )
  const method = code.getByRole('table', { name: /^ConnectionManager\.leaveRoom/ })
  const rows = method.getByRole('row')
  await expect(rows.nth(1)).toContainText(
    /^\d+−of the flaw:the flaw +if .*\.has\(roomId\)\) return false$/,
  )
  await expect(rows.nth(2)).toContainText(
    /^\d+\+what mends it: +if .*\.delete\(roomId\)\) return false$/,
  )
  await expect(method.getByRole('row').filter({ hasText: 'return true' })).toHaveCount(1)
})

for (const server of ['stale-ref', 'as-written']) {
  test(`axe finds nothing in the code of ${server}, which the keyboard can scroll`, async ({
    lab,
  }) => {
    test.slow()
    await lab.page.getByLabel('Server under test').selectOption(server)
    await lab.graph.getByRole('tab', { name: 'Code' }).click()
    const code = lab.graph.getByRole('group', { name: `Code of ${server}` })
    await code.focus()
    await lab.page.keyboard.press('End')
    await expect.poll(() => code.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(0)
    expect(await axeFindings(lab.page)).toEqual([])
  })
}

test('a defect of the pattern is chosen from a list, and watched', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('as-written')
  await lab.page.getByRole('button', { name: 'Watch a defect' }).click()
  await lab.page.getByRole('menuitem', { name: /B24 breaks S2$/ }).click()
  await expect(lab.page.getByRole('banner')).toContainText('B24: A join that comes after')
  await expect(lab.page.getByRole('region', { name: 'Problems' })).toContainText(
    'r2 lists bob, which the server no longer has: a ghost member.',
  )
})
