import { expect, test } from '../fixtures.ts'

test('spawn: a client appears with both ends of its socket open, in the list and in the graph', async ({
  lab,
}) => {
  await expect(lab.graph.getByRole('heading', { name: 'A WebSocket has no rooms' })).toBeVisible()
  await lab.spawn('alice')
  await expect(lab.connection('alice')).toHaveAccessibleName(/client open, server open, 0 rooms/)
  await expect(lab.logged('The server accepts alice')).toHaveCount(1)
})

test('spawn, as fast as one clicks, gives each a name of its own, though slow time shows none yet', async ({
  lab,
}) => {
  await lab.time.getByLabel('Speed').selectOption('1/100 speed')
  const spawn = lab.clients.getByRole('button', { name: 'Spawn', exact: true })
  for (let i = 0; i < 4; i++) await spawn.click()
  await expect
    .poll(async () => (await lab.state()).connections.map(({ client }) => client))
    .toEqual(['alice', 'bob', 'carol', 'dave'])
  await expect(lab.page.getByRole('alert')).toHaveCount(0)
  await lab.connection('alice').click()
  for (let i = 0; i < 4; i++) await lab.page.keyboard.press('Control+z')
  await expect(lab.graph.getByRole('heading', { name: 'A WebSocket has no rooms' })).toBeVisible()
  await expect(lab.inspector).toContainText('alice#1 is not there yet')
})

test('spawn many: as many as asked for, joined to the rooms asked for', async ({ lab }) => {
  await lab.clients.getByText('Spawn many').click()
  await lab.clients.getByLabel('How many').fill('12')
  await lab.clients.getByLabel('Prefix').fill('w')
  await lab.clients.getByLabel('Rooms to join, with commas').fill('general, random')
  await lab.clients.getByRole('button', { name: 'Spawn all' }).click()
  await expect(lab.room('general')).toHaveAccessibleName('room general: 12 members')
  await expect(lab.room('random')).toHaveAccessibleName('room random: 12 members')
  await expect(lab.connection('w12')).toBeVisible()
})

test('join shows on both sides: in the graph, in both books, in the card', async ({ lab }) => {
  await lab.spawn('alice', 'bob')
  await lab.join('alice', 'general')
  await expect(lab.membership('alice', 'general')).toHaveAccessibleName(/both sides agree/)
  await lab.unfold('alice')
  await expect(lab.client('alice').getByRole('button', { name: 'Leave general' })).toBeVisible()
  await lab.join('bob', 'general')
  await lab.graph.getByRole('tab', { name: 'Ledger' }).click()
  const byConnection = lab.graph.getByRole('group', { name: 'Connections → rooms' })
  const byRoom = lab.graph.getByRole('group', { name: 'Rooms → connections' })
  await expect(byConnection.getByRole('listitem')).toHaveText(['alicegeneral', 'bobgeneral'])
  await expect(byRoom.getByRole('listitem')).toHaveText(['# general2 membersalicebob'])
})

test('leave keeps the connection open, and the other rooms', async ({ lab }) => {
  await lab.spawn('alice', 'bob')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  await lab.join('alice', 'random')
  await lab.verb('alice', 'Leave general')
  await expect(lab.membership('alice', 'general')).toHaveCount(0)
  await expect(lab.membership('alice', 'random')).toBeVisible()
  await expect(lab.client('alice')).toContainText('client open · server open')
  await expect(lab.room('general')).toHaveAccessibleName('room general: 1 member')
  await expect(lab.logged(/^\d+⇤bob gets user_left general alice#1/)).toHaveCount(1)
})

test('a message reaches the members, not its sender, not others', async ({ lab }) => {
  await lab.spawn('alice', 'bob', 'carol')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  await lab.join('carol', 'random')
  await lab.say('alice', 'general', 'hello bob')
  await lab.log.getByLabel('Kind').selectOption('delivered')
  await expect(lab.logged('bob gets message general “hello bob”')).toHaveCount(1)
  await expect(lab.logged('alice gets message')).toHaveCount(0)
  await expect(lab.logged('carol gets message')).toHaveCount(0)
  await expect(lab).toHaveReceived('bob', { type: 'message', from: 'alice', text: 'hello bob' })
  await expect(lab).toHaveReceived('alice', { type: 'message', times: 0 })
  await expect(lab).toHaveReceived('carol', { type: 'message', times: 0 })
})

test('a half-typed message stays while time plays and rooms change; a chosen room that is gone gives way', async ({
  lab,
}) => {
  await lab.spawn('alice', 'bob')
  for (const room of ['general', 'random']) await lab.join('alice', room)
  const alice = lab.client('alice')
  const leave = (room: string) => alice.getByRole('button', { name: `Leave ${room}`, exact: true })
  const to = alice.getByLabel('Room to send to')
  const message = alice.getByLabel('Message', { exact: true })
  await expect(leave('random')).toBeVisible()
  await to.selectOption('random')
  await message.fill('half a sent')
  await lab.time.getByLabel('Speed').selectOption('1/10 speed')
  await lab.join('alice', 'late')
  await expect(leave('late')).toBeVisible()
  await expect(message).toHaveValue('half a sent')
  await expect(to).toHaveValue('random')
  await lab.verb('alice', 'Leave random')
  await expect(leave('random')).toHaveCount(0)
  await expect(message).toHaveValue('half a sent')
  await expect(to).toHaveValue('general')
  await lab.join('bob', 'general')
  await lab.unfold('alice')
  await message.press('End')
  await message.pressSequentially('ence')
  await alice.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(lab).toHaveReceived('bob', {
    type: 'message',
    from: 'alice',
    text: 'half a sentence',
  })
  await expect(message).toHaveValue('')
})

test('disconnect cleans both directions and empty rooms, and tells peers once', async ({ lab }) => {
  await lab.spawn('alice', 'bob')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  await lab.join('alice', 'alone')
  await lab.unfold('alice')
  await lab.client('alice').getByLabel('Close code').fill('4001')
  await lab.client('alice').getByLabel('Close reason').fill('enough')
  await lab.verb('alice', 'Disconnect')
  await expect(lab.client('alice')).toContainText('client closed 4001 · server closed 4001')
  await expect(lab.room('alone')).toHaveCount(0)
  await expect(lab.room('general')).toHaveAccessibleName('room general: 1 member')
  await expect(lab).toHaveMembers('general', ['bob'])
  await expect(lab).toHaveMemberships('alice', [])
  await expect(lab).toHaveReceived('bob', { type: 'user_left', from: 'alice' })
  await expect(lab.logged('bob gets user_left general alice#1')).toHaveCount(1)
})

test('drop: no handshake, both ends see 1006; reconnect is a new connection of the same client', async ({
  lab,
}) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await lab.verb('alice', 'Drop')
  await expect(lab.client('alice')).toContainText('client closed 1006 · server closed 1006')
  await expect(lab.client('alice').getByRole('button', { name: 'Join' })).toBeDisabled()
  await lab.verb('alice', 'Reconnect')
  await expect(lab.client('alice')).toContainText('alice#2')
  await expect(lab.client('alice')).toContainText('client open · server open')
  await expect(lab.client('alice')).toContainText('in no room')
})

test('what each verb does stands beside it, without a pointer over it, until it is known', async ({
  lab,
}) => {
  await lab.spawn('alice')
  const card = lab.client('alice')
  const ask = card.getByRole('button', { name: 'What the verbs do' })
  await expect(card.getByText('The cable is cut: no handshake, both ends see 1006')).toBeVisible()
  await lab.unfold('alice', 'Break the wire')
  await expect(card.getByText('It stops reading: what is sent to it queues up')).toBeVisible()
  await lab.verb('alice', 'Stall')
  await expect(card).toContainText('stalled')
  await ask.focus()
  await lab.page.keyboard.press('Enter')
  await expect(card.getByText('The cable is cut')).toHaveCount(0)
})

test('a dead socket that a broadcast finds is evicted from all its rooms, and peers are told', async ({
  lab,
}) => {
  await lab.spawn('alice', 'bob', 'carol')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  for (const client of ['bob', 'carol']) await lab.join(client, 'random')
  await lab.verb('bob', 'Dead socket')
  await expect(lab.connection('bob')).toHaveAccessibleName(/dead socket/)
  await expect(lab.membership('bob', 'random')).toBeVisible()
  await lab.say('alice', 'general', 'anybody?')
  await expect(lab.membership('bob', 'general')).toHaveCount(0)
  await expect(lab.membership('bob', 'random')).toHaveCount(0)
  await expect(lab.client('bob')).toContainText('server closed 1006')
  await expect(lab.logged('alice gets user_left general bob#1')).toHaveCount(1)
  await expect(lab.logged('carol gets user_left random bob#1')).toHaveCount(1)
  await expect(lab).toHaveView('alice', 'general', ['alice'])
  await expect(lab).toBreakNoLaw()
})

test('the room endpoint joins on connect, and wraps what is sent', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  await lab.clients.getByText('Endpoint and person').click()
  await lab.clients.getByLabel('Endpoint').fill('/ws/room/general')
  await lab.spawn('bob')
  await expect(lab.membership('bob', 'general')).toBeVisible()
  await lab.say('bob', 'general', '{"type":"user_left"}')
  await expect(lab.logged('alice gets message general “{"type":"user_left"}”')).toHaveCount(1)
  await expect(lab.membership('alice', 'general')).toBeVisible()
})

test('a room with name and metadata is kept when it empties, until it is removed', async ({
  lab,
}) => {
  await lab.spawn('alice')
  await lab.graph.getByRole('button', { name: 'New room' }).click()
  const dialog = lab.page.getByRole('dialog', { name: 'New room' })
  await dialog.getByLabel('Room id').fill('lobby')
  await dialog.getByLabel('Name').fill('The lobby')
  await dialog.getByLabel(/Metadata/).fill('topic hello')
  await dialog.getByRole('button', { name: 'Create room' }).click()
  await expect(dialog.getByRole('alert')).toContainText('write it as key = value')
  await dialog.getByLabel(/Metadata/).fill('topic = hello\nmemberCount = 999')
  await dialog.getByRole('button', { name: 'Create room' }).click()
  await lab.join('alice', 'lobby')
  await lab.verb('alice', 'Leave lobby')
  await expect(lab.room('lobby')).toHaveAccessibleName(
    'room lobby: 0 members, permanent · The lobby',
  )
  await lab.room('lobby').click()
  await expect(lab.inspector).toContainText('The lobby')
  await expect(lab.inspector).toContainText('hello')
  await lab.join('alice', 'lobby')
  await lab.inspector.getByLabel('Broadcast text').fill('we close')
  await lab.inspector.getByRole('button', { name: 'Broadcast' }).click()
  await expect(lab.logged('alice gets message lobby “we close”')).toHaveCount(1)
  await lab.inspector.getByRole('button', { name: 'Remove room lobby' }).click()
  await expect(lab.room('lobby')).toHaveCount(0)
  await expect(lab.logged('alice gets room_removed lobby')).toHaveCount(1)
  await expect(lab.client('alice')).toContainText('client open · server open')
})

test('bad frames get an error, in words, and disturb nobody', async ({ lab }) => {
  await lab.spawn('alice', 'bob')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  const bob = lab.client('bob')
  await lab.unfold('bob', 'Raw frame')
  for (const [frame, code] of [
    ['not JSON', 'bad_json'],
    ['no object', 'not_an_object'],
    ['no type', 'no_type'],
    ['no payload', 'no_payload'],
    ['room is no string', 'bad_room'],
    ['empty room', 'bad_room'],
    ['reserved room', 'bad_room'],
  ] as const) {
    await bob.getByLabel('Take a bad frame').selectOption(frame)
    await bob.getByRole('button', { name: 'Send raw frame' }).click()
    await expect(lab.page.getByRole('alert')).toContainText(code)
    await lab.page.getByRole('button', { name: 'Dismiss' }).click()
  }
  await expect(lab.membership('bob', 'general')).toBeVisible()
  await bob.getByLabel('Take a bad frame').selectOption('nested 100,000 deep')
  await bob.getByRole('button', { name: 'Send raw frame' }).click()
  await expect(bob).toContainText('client closed 1009')
  await expect(lab.room('general')).toHaveAccessibleName('room general: 1 member')
  await expect(lab.client('alice')).toContainText('client open · server open')
})
