import { expect } from '@playwright/test'
import { test } from './fixtures.ts'

/** What the README shows: some rooms, a message on its way, a socket that is dead and nobody knows. */
const scenario = {
  roomscope: 1,
  name: 'An evening in three rooms',
  seed: 7,
  steps: [
    { do: 'createRoom', room: 'lobby', name: 'The lobby', metadata: { topic: 'hello' } },
    ...['alice', 'bob', 'carol', 'dave', 'erin', 'frank'].map((client) => ({
      do: 'connect',
      client,
    })),
    ...[
      ['alice', 'lobby'],
      ['bob', 'lobby'],
      ['bob', 'music'],
      ['carol', 'lobby'],
      ['carol', 'music'],
      ['dave', 'music'],
      ['dave', 'games'],
      ['erin', 'games'],
      ['frank', 'games'],
      ['frank', 'music'],
    ].map(([client, room]) => ({ do: 'join', client, room })),
    { do: 'drop', client: 'erin' },
    { do: 'deadSocket', client: 'frank' },
    { do: 'message', client: 'bob', room: 'music', text: 'anyone for a song?' },
  ],
}

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test(`the page in ${colorScheme}`, async ({ lab }) => {
      await lab.run(scenario)
      await lab.log.getByLabel('Client').selectOption('frank')
      await lab.logged('The server cannot send to frank').click()
      const trace = await lab.page.evaluate(() => window.roomscope.trace())
      const told = trace.findLastIndex(({ kind }) => kind.startsWith('sent'))
      const first = trace.findIndex(({ kind }, seq) => seq > told && kind.startsWith('delivered'))
      await lab.page.evaluate((seq) => window.roomscope.seek(seq), first)
      await lab.page.getByRole('heading', { name: 'Roomscope' }).hover()
      await lab.page.screenshot({
        path: `docs/pictures/page-${colorScheme}.png`,
        animations: 'disabled',
      })
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'light' })

  test('the page on a phone', async ({ lab }) => {
    await lab.run(scenario)
    await expect(lab.room('games')).toBeVisible()
    await lab.page.screenshot({ path: 'docs/pictures/page-phone.png', animations: 'disabled' })
  })
})

/** A server that forgets one half of a leave, and a connection that is half open. */
const broken = {
  roomscope: 1,
  name: 'A leave that forgets one half',
  server: 'leave-one-way',
  steps: [
    { do: 'spawn', count: 5, join: ['general', 'random'] },
    { do: 'halfOpen', client: 'c4' },
    { do: 'leave', client: 'c2', room: 'general' },
  ],
}

test('a broken law, beside the server that keeps it', async ({ lab }) => {
  await lab.page.emulateMedia({ colorScheme: 'light' })
  await lab.run(broken)
  await lab.graph.getByRole('tab', { name: 'Compare' }).click()
  await expect(lab.graph.getByText('They part first')).toBeVisible()
  await lab.page.getByRole('region', { name: 'Problems' }).getByRole('button').first().click()
  await expect(lab.inspector).toContainText('Because')
  await lab.page.getByRole('heading', { name: 'Roomscope' }).hover()
  await lab.page.screenshot({ path: 'docs/pictures/compare-light.png', animations: 'disabled' })
})

test('the same as a sequence', async ({ lab }) => {
  await lab.page.emulateMedia({ colorScheme: 'dark' })
  await lab.run(broken)
  await lab.graph.getByRole('tab', { name: 'Sequence' }).click()
  await lab.page.getByRole('region', { name: 'Problems' }).getByRole('button').first().click()
  await expect(lab.inspector).toContainText('Because')
  await expect(lab.graph.getByRole('button', { name: 'Step 3: c2 leaves general' })).toBeVisible()
  await lab.page.getByRole('heading', { name: 'Roomscope' }).hover()
  await lab.page.screenshot({ path: 'docs/pictures/sequence-dark.png', animations: 'disabled' })
})
