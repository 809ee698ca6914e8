import type { Lab } from '#doors/playwright/lab.ts'
import { axeInBothThemes } from '../axe.ts'
import { expect, test } from '../fixtures.ts'

const codeOf = (lab: Lab, server: string) =>
  lab.graph.getByRole('group', { name: `Code of ${server}`, exact: true })

/** What marks the one line with the flaw. */
const badge = (lab: Lab) => lab.page.getByText('the flaw', { exact: true })

async function watch(lab: Lab, server: string): Promise<void> {
  await lab.page.getByLabel('Server under test').selectOption(server)
  await lab.page.getByRole('button', { name: 'Watch it break' }).click()
}

test('a problem shows its line: the flaw is marked, and what mends it stands below', async ({
  lab,
}) => {
  await watch(lab, 'join-no-recheck')
  await lab.page.getByRole('button', { name: 'Show the line of problem 1, law S2' }).click()
  await expect(lab.graph.getByRole('tab', { name: 'Code' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const method = codeOf(lab, 'join-no-recheck').getByRole('table', { name: /^MemberActs\.join/ })
  const flaw = method.getByRole('row').filter({ has: badge(lab) })
  await expect(flaw).toContainText('await this.pause(member.id)')
  await expect(flaw).toContainText('of the flaw:')
  await expect(flaw).toBeInViewport()
  await expect(
    method.getByRole('row').filter({ hasText: 'this.manager.connections.has(member)' }),
  ).toContainText('what mends it:')
})

test('stepping walks the code: the lines that run are lit, and the await that is held waits', {
  tag: '@firefox',
}, async ({ lab }) => {
  await watch(lab, 'join-no-recheck')
  await lab.page.getByRole('button', { name: /^Show the line of problem 1/ }).click()
  const code = codeOf(lab, 'join-no-recheck')
  const row = (words: string) => code.getByRole('row').filter({ hasText: words }).first()
  await expect(row('await this.admit(member, room)')).toContainText('runs:')
  const trace = await lab.trace()
  const closed = trace.findIndex((event) => event.kind === 'closed' && event.end === 'server')
  await lab.seek(closed)
  await expect(row('await this.pause(member.id)')).toContainText('waits:')
  await expect(row('this.connections.delete(connection)')).toContainText('runs:')
  await expect(row('await this.admit(member, room)')).not.toContainText('runs:')
  const opened = trace.findIndex(({ kind }) => kind === 'opened')
  await lab.seek(opened)
  await expect(code).toContainText('no line of the server runs')
  await expect(code.getByText('runs:')).toHaveCount(0)
  await lab.page.keyboard.press('Period')
  await expect(lab.time).toContainText(`event ${opened + 2} of`)
})

test('what is done by hand lights the code as well, and leaving the code ends its world', async ({
  lab,
}) => {
  await lab.spawn('alice')
  await lab.graph.getByRole('tab', { name: 'Code' }).click()
  const worker = () => lab.page.workers().filter((each) => each.url().includes('lineWorker'))
  await expect.poll(() => worker().length).toBe(1)
  await lab.join('alice', 'general')
  const trace = await lab.trace()
  await lab.seek(trace.findLastIndex(({ kind }) => kind === 'maps'))
  const line = codeOf(lab, 'reference').getByRole('row').filter({ hasText: 'own.add(room.id)' })
  await expect(line).toContainText('runs:')
  await lab.graph.getByRole('tab', { name: 'Graph' }).click()
  await expect.poll(() => worker().length).toBe(0)
})

test('where there is room the picture stands beside the code', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 1920, height: 1080 })
  await lab.spawn('alice')
  await lab.graph.getByRole('tab', { name: 'Code' }).click()
  await expect(codeOf(lab, 'reference')).toBeVisible()
  await expect(lab.connection('alice')).toBeVisible()
  await lab.page.setViewportSize({ width: 1440, height: 900 })
  await expect(lab.connection('alice')).toHaveCount(0)
})

test('a defect of the pattern as written opens at its line', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('as-written')
  await lab.page.getByRole('button', { name: 'Watch a defect' }).click()
  await lab.page.getByRole('menuitem', { name: /B25 breaks/ }).click()
  await lab.graph.getByRole('tab', { name: 'Code' }).click()
  const code = codeOf(lab, 'as-written')
  const flaw = code.getByRole('row').filter({ has: badge(lab) })
  await expect(flaw).toContainText('const members = ')
  await expect(flaw).toBeInViewport()
  await expect(code.getByRole('table', { name: /^What mends it.*MemberActs\.admit/ })).toBeVisible()
})

test('a race shows both threads: the join that waited, and the close that came between', async ({
  lab,
}) => {
  await watch(lab, 'join-no-recheck')
  await expect(lab.inspector.getByRole('heading', { name: 'Because' })).toBeVisible()
  const because = lab.inspector.getByRole('button')
  await expect(because.filter({ hasText: 'alice joins general' })).toBeVisible()
  await expect(because.filter({ hasText: 'The server awaits, for alice' })).toBeVisible()
  await expect(because.filter({ hasText: /meanwhile.*alice closes with 1000/ })).toBeVisible()
  await lab.graph.getByRole('tab', { name: 'Sequence' }).click()
  await expect(
    lab.graph.getByRole('button', { name: /^Meanwhile: Step 3: alice closes/ }),
  ).toBeVisible()
})

test('at once, too, what is watched stops at the first broken law, with the line', async ({
  lab,
}) => {
  await watch(lab, 'leave-one-way')
  const guide = lab.page.getByRole('region', { name: 'What to look at' })
  await expect(guide.getByRole('heading')).toHaveText('Stopped here: law S1 is broken')
  await expect(guide).toContainText('.has(roomId)) return false')
  await expect(guide).toContainText('Comma and full stop: an event back, an event on.')
})

test('problems that come of the same stand together, what explains them first; the future is quiet', async ({
  lab,
}) => {
  await lab.page.getByLabel('Server under test').selectOption('as-written')
  await lab.page.getByRole('button', { name: 'Watch a defect' }).click()
  await lab.page.getByRole('menuitem', { name: /A0 breaks/ }).click()
  const problems = lab.page.getByRole('list').filter({ hasText: 'L1' }).getByRole('listitem')
  await expect(problems.first()).toContainText('L1')
  await expect(problems.first()).toContainText('still to come')
  await expect(problems.nth(1)).toContainText(/comes with \d/)
})

test('in light and in dark axe finds nothing in code that runs and waits', async ({ lab }) => {
  test.slow()
  await watch(lab, 'join-no-recheck')
  await lab.page.getByRole('button', { name: /^Show the line of problem 1/ }).click()
  const code = codeOf(lab, 'join-no-recheck')
  await expect(code.getByText('runs:').first()).toBeAttached()
  expect(await axeInBothThemes(lab.page, '[aria-label^="Code of"]')).toEqual([])
  const trace = await lab.trace()
  await lab.seek(trace.findIndex((event) => event.kind === 'closed' && event.end === 'server'))
  await expect(code.getByText('waits:').first()).toBeAttached()
  expect(await axeInBothThemes(lab.page, '[aria-label^="Code of"]')).toEqual([])
})
