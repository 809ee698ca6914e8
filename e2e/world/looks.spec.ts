import { expect, type Page } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import { axeInBothThemes } from '../axe.ts'
import { test } from '../fixtures.ts'

const problemsOf = (page: Page) => page.getByRole('region', { name: 'Problems' })
const legendOf = (lab: Lab) => lab.graph.getByRole('list', { name: 'Legend' })

/** Each kind of violation: a specimen, what is said in the graph, in the legend, and in the ledger. */
const looks: readonly {
  readonly kind: string
  readonly server: string
  readonly option: RegExp
  readonly badge: string
  readonly legend: string
  readonly ledger: RegExp
}[] = [
  {
    kind: 'a ghost member',
    server: 'join-no-recheck',
    option: /^alice: .*closed, still listed/,
    badge: '2',
    legend: 'ghost: listed, its socket gone',
    ledger: /closed, still listed/,
  },
  {
    kind: 'a one-way entry',
    server: 'leave-one-way',
    option: /^bob lists general, general does not list bob/,
    badge: '1',
    legend: 'one-way entry',
    ledger: /\? bob/,
  },
  {
    kind: 'an empty room left behind',
    server: 'empty-room',
    option: /^room general: empty room left behind/,
    badge: '1',
    legend: 'empty room left behind',
    ledger: /no members: should be gone/,
  },
  {
    kind: 'a stale entry',
    server: 'leave-resurrect',
    option: /^alice: client closed, server closed, closed, stale entry/,
    badge: '1',
    legend: 'stale entry: of a connection that is gone',
    ledger: /an entry with no rooms: should be gone/,
  },
  {
    kind: 'an orphan',
    server: 'evict-no-close',
    option: /^bob: .*server open, orphan, socket open, the server does not have it/,
    badge: '1',
    legend: 'orphan: open, the server forgot it',
    ledger: /orphan, socket open/,
  },
  {
    kind: 'a dead one that is kept',
    server: 'dead-kept',
    option: /^bob: .*dead socket, kept/,
    badge: '1',
    legend: 'clamp: gone, and kept',
    ledger: /dead socket, kept/,
  },
  {
    kind: 'a missed notification',
    server: 'evict-silent',
    option: /^alice is in general: .*alice was not told who is there/,
    badge: '1',
    legend: 'not told, or a message missed',
    ledger: /general.*not told/,
  },
  {
    kind: 'a doubled notification',
    server: 'join-twice',
    option: /^alice is in general: .*alice was told once too often/,
    badge: '1',
    legend: 'told too much: twice, or wrongly',
    ledger: /general.*told too often/,
  },
]

for (const { kind, server, option, badge, legend, ledger } of looks) {
  test(`${kind} has a look of its own, in the graph, the legend and the ledger, numbered`, async ({
    lab,
  }) => {
    await expect(legendOf(lab)).toHaveCount(0)
    await lab.watchToTheEnd(server)
    const part = lab.graph.getByRole('option', { name: option })
    await expect(part).toContainText(badge)
    await expect(legendOf(lab)).toContainText(legend)
    await lab.graph.getByRole('tab', { name: 'Ledger' }).click()
    const item = lab.graph.getByRole('listitem').filter({ hasText: ledger })
    await expect(item.first()).toContainText(badge)
  })
}

test('what is well has no look of these: the legend tells only what is there', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await expect(legendOf(lab).getByRole('listitem')).toHaveCount(5)
  await expect(lab.connection('alice')).not.toHaveAccessibleName(/the server/)
})

test('a problem that is chosen is marked in the graph, the ledger, the views and the log', async ({
  lab,
}) => {
  await lab.watchToTheEnd('evict-silent')
  const problems = problemsOf(lab.page)
  const choice = problems.getByRole('button', { name: /T2 alice was not told/ })
  await choice.click()
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
  await expect(lab.membership('alice', 'general')).toHaveAttribute('data-lit', 'true')
  await expect(
    lab.log.getByRole('listbox', { name: 'Events' }).getByRole('option', { selected: true }),
  ).toContainText('Law T2 is broken')
  await lab.graph.getByRole('tab', { name: 'Ledger' }).click()
  const entry = lab.graph.getByRole('button', { name: /alice was not told who is there/ })
  await expect(entry.first()).toHaveAttribute('data-lit', 'true')
  await lab.graph.getByRole('tab', { name: 'Views' }).click()
  const row = lab.graph.getByRole('listitem').filter({ hasText: 'alice' })
  await expect(row).toContainText('bob, not there')
  await expect(row).toHaveAttribute('data-lit', 'true')
})

test('a problem without connection and room can be chosen too', async ({ lab }) => {
  await lab.watchToTheEnd('bad-frame')
  const choice = problemsOf(lab.page).getByRole('button', { name: /L1/ }).first()
  await choice.click()
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
  await expect(lab.inspector).toContainText('Law L1 is broken')
})

test('problems by keyboard: arrows go from one to the next, Enter chooses, ? tells the law', async ({
  lab,
}) => {
  await lab.run({
    roomscope: 1,
    server: 'evict-silent',
    steps: [
      { do: 'spawn', count: 4, join: ['general'] },
      { do: 'deadSocket', client: 'c1' },
      { do: 'message', client: 'c2', room: 'general', text: 'anybody?' },
    ],
  })
  const problems = problemsOf(lab.page)
  const choices = problems
    .getByRole('button', { name: /T2/ })
    .and(lab.page.locator('[aria-pressed]'))
  await expect(choices).toHaveCount(3)
  await choices.first().focus()
  await lab.page.keyboard.press('ArrowDown')
  await expect(choices.nth(1)).toBeFocused()
  await lab.page.keyboard.press('End')
  await expect(choices.nth(2)).toBeFocused()
  await lab.page.keyboard.press('Enter')
  await expect(choices.nth(2)).toHaveAttribute('aria-pressed', 'true')
  await expect(choices.nth(2)).toBeInViewport()
  await problems.getByRole('button', { name: 'What law T2 demands' }).first().click()
  const law = lab.page.getByRole('dialog', { name: 'Law T2' })
  await expect(law).toContainText('every client knows who is in its rooms')
  await lab.page.keyboard.press('Escape')
  await expect(law).toHaveCount(0)
})

test('views: what differs comes first, what is as it is can be left out', async ({ lab }) => {
  await lab.run({
    roomscope: 1,
    server: 'evict-silent',
    steps: [
      { do: 'spawn', count: 12, join: ['quiet'] },
      { do: 'spawn', count: 3, prefix: 'd', join: ['general'] },
      { do: 'deadSocket', client: 'd1' },
      { do: 'message', client: 'd2', room: 'general', text: 'x' },
    ],
  })
  await lab.graph.getByRole('tab', { name: 'Views' }).click()
  const rows = lab.graph.getByRole('listitem')
  await expect(lab.graph).toContainText('2 of 14 differ')
  await expect(rows.first()).toContainText('d1, not there')
  await lab.graph.getByLabel('only what differs').check()
  await expect(rows).toHaveCount(2)
})

test('receipts follow the playhead and light the fan-out; owner’s broadcasts have them too', async ({
  lab,
}) => {
  await lab.run({
    roomscope: 1,
    steps: [
      { do: 'spawn', count: 3, join: ['general'] },
      { do: 'spawn', count: 1, prefix: 'far', join: ['random'] },
      { do: 'message', client: 'c1', room: 'general', text: 'hello' },
      { do: 'broadcast', room: 'general', text: 'from the owner' },
    ],
  })
  await lab.logged('The server sends message general “hello”').first().click()
  await expect(lab.inspector).toContainText('2 of 2 who should have it have got it')
  await expect(lab.membership('c3', 'general')).toHaveAttribute('data-lit', 'true')
  await expect(lab.membership('far1', 'random')).toHaveAttribute('data-lit', 'false')
  await expect(lab.connection('c3')).toHaveAccessibleName(/got it$/)
  await lab.inspector.getByRole('button', { name: 'Show this moment' }).click()
  await expect(lab.inspector).toContainText('0 of 2 who should have it have got it')
  await expect(lab.inspector.getByText('on its way')).toHaveCount(2)
  await expect(lab.inspector.getByText('not sent yet')).toHaveCount(0)
  await lab.time.getByRole('button', { name: 'To the end' }).click()
  await lab.logged('the owner says “from the owner”').first().click()
  await expect(lab.inspector).toContainText('3 of 3 who should have it have got it')
})

test('a message that is owed to nobody, and reaches somebody all the same', async ({ lab }) => {
  await lab.watchToTheEnd('msg-non-member')
  await lab.logged('bob sends message general').first().click()
  await expect(lab.inspector).toContainText('owed to nobody: bob was not in general')
  await expect(lab.inspector.getByText('! got it, and should not')).toBeVisible()
})

test('drain: what is left stays to be read, by name, and each can be chosen', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('join-one-way')
  await lab.spawn('alice', 'bob')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  await lab.time.getByRole('button', { name: 'Drain' }).click()
  const result = problemsOf(lab.page).getByRole('region', { name: 'Drain result' })
  await expect(result).toContainText('Did not come back to empty')
  await lab.page.getByRole('button', { name: 'Dismiss' }).click()
  await result.getByRole('button', { name: 'general', exact: true }).click()
  await expect(lab.inspector).toContainText('# general')
  await expect(lab.room('general')).toHaveAttribute('aria-selected', 'true')
})

test('drain closes connections that a reconnect left standing; the reference comes back to empty', async ({
  lab,
}) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await lab.verb('alice', 'Half-open')
  await lab.verb('alice', 'Reconnect')
  await expect(lab.client('alice')).toContainText('alice#2')
  await lab.time.getByRole('button', { name: 'Drain' }).click()
  const result = problemsOf(lab.page).getByRole('region', { name: 'Drain result' })
  await expect(result).toContainText('Came back to empty')
  await expect(lab.logged('alice#1 closes with 1000')).toHaveCount(1)
})

test('in light and in dark axe finds nothing where much is broken, in the graph, the ledger and the views', async ({
  lab,
}) => {
  test.slow()
  await lab.run({
    roomscope: 1,
    server: 'as-written',
    steps: [
      { do: 'spawn', count: 4, join: ['general'] },
      { do: 'deadSocket', client: 'c1' },
      { do: 'halfOpen', client: 'c3' },
      { do: 'reconnect', client: 'c3' },
      { do: 'message', client: 'c2', room: 'general', text: 'x' },
      { expect: 'empty' },
    ],
  })
  await lab.log.getByLabel('Kind').selectOption('sent')
  await lab.logged('The server sends message general').first().click()
  for (const tab of ['Graph', 'Ledger', 'Views']) {
    await lab.graph.getByRole('tab', { name: tab }).click()
    expect(await axeInBothThemes(lab.page)).toEqual([])
  }
})
