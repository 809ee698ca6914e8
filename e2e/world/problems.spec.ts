import { expect, test } from '../fixtures.ts'

test('a server that is flawed tears a membership: numbered in the graph, the ledger and the list', async ({
  lab,
}) => {
  await lab.page.getByLabel('Server under test').selectOption('leave-one-way')
  await lab.page.getByRole('button', { name: 'Watch it break' }).click()
  const problems = lab.page.getByRole('region', { name: 'Problems' })
  const torn = lab.graph.getByRole('option', {
    name: 'bob lists general, general does not list bob',
  })
  await expect(torn).toContainText('1')
  const problem = problems.getByRole('button', { name: /S1 bob lists general/ })
  await expect(problem).toHaveCount(1)
  await problem.click()
  await expect(lab.inspector).toContainText('Law S1 is broken')
  await expect(lab.inspector.getByRole('button', { name: /bob leaves general/ })).toBeVisible()
  await lab.graph.getByRole('tab', { name: 'Ledger' }).click()
  await expect(
    lab.graph.getByRole('button', { name: 'bob lists general, general does not list bob' }),
  ).toHaveCount(2)
})

test('what was done is run again on the server that is chosen', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await lab.verb('alice', 'Leave general')
  await expect(lab.room('general')).toHaveCount(0)
  const server = lab.page.getByLabel('Server under test')
  await server.selectOption('empty-room')
  await expect(lab.room('general')).toHaveAccessibleName('room general: empty room left behind')
  await expect(lab).toBreakLaw('S3')
  await expect(lab.page.getByRole('region', { name: 'Problems' })).toContainText('S3')
  await server.selectOption('reference')
  await expect(lab.page.getByRole('region', { name: 'Problems' })).toContainText('no law is broken')
})

test('a ghost looks like one: both sides agree, and the socket is gone', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('join-no-recheck')
  await lab.page.getByRole('button', { name: 'Watch it break' }).click()
  await expect(lab.connection('alice')).toHaveAccessibleName(/closed, still listed/)
  await expect(lab.graph.getByRole('option', { name: /its socket is gone: a ghost/ })).toBeVisible()
})

test('half open: nothing fires at any end, until the heartbeat finds it', async ({ lab }) => {
  await lab.spawn('alice', 'bob')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  await lab.verb('bob', 'Half-open')
  await expect(lab.connection('bob')).toHaveAccessibleName(/client open, server open, half-open/)
  await lab.time.getByLabel('Milliseconds to wait').fill('60000')
  await lab.time.getByRole('button', { name: /^Wait/ }).click()
  await expect(lab.logged('60000 ms have passed')).toHaveCount(1)
  await expect(lab.membership('bob', 'general')).toBeVisible()
  await lab.time.getByRole('button', { name: /^Wait/ }).click()
  await expect(lab.membership('bob', 'general')).toHaveCount(0)
  await expect(lab.logged('alice gets user_left general bob#1')).toHaveCount(1)
})

test('the pattern as tutorials have it removes a dead socket in silence', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('as-written')
  await lab.spawn('alice', 'bob')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  await lab.verb('bob', 'Dead socket')
  await lab.say('alice', 'general', 'anybody?')
  const problems = lab.page.getByRole('region', { name: 'Problems' })
  await expect(problems).toContainText('alice was not told that bob left general.')
})

test('drain tells whether the world comes back to empty', async ({ lab }) => {
  await lab.spawn('alice', 'bob')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  await lab.verb('bob', 'Half-open')
  await lab.time.getByRole('button', { name: 'Drain' }).click()
  await expect(lab.page.getByRole('status').getByText('Drained: no connection')).toBeVisible()
})

test('a message’s receipts say who got it and who was missed', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('cached-recipients')
  await lab.page.getByRole('button', { name: 'Watch it break' }).click()
  await lab
    .logged(/alice sends message general/)
    .last()
    .click()
  await expect(lab.inspector).toContainText('Delivery receipts')
  await expect(lab.inspector.getByText('✗ missed')).toBeVisible()
  await expect(lab.inspector.getByText(/✓ got it at/)).toBeVisible()
})

test('what a client believes is shown beside what is so', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('stale-snapshot')
  await lab.page.getByRole('button', { name: 'Watch it break' }).click()
  await lab.graph.getByRole('tab', { name: 'Views' }).click()
  await expect(lab.graph.getByText('never told')).toBeVisible()
})
