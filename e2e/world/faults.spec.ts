import { expect } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import { axeInBothThemes } from '../axe.ts'
import { test } from '../fixtures.ts'

/** Alice and bob, both in general. */
async function both(lab: Lab): Promise<void> {
  await lab.spawn('alice', 'bob')
  for (const client of ['alice', 'bob']) await lab.join(client, 'general')
  await expect(lab.room('general')).toHaveAccessibleName('room general: 2 members')
}

async function wait(lab: Lab, ms: number): Promise<void> {
  await lab.time.getByLabel('Milliseconds to wait').fill(String(ms))
  await lab.time.getByRole('button', { name: /^Wait/ }).click()
  await expect(lab.logged(`${ms} ms have passed`).last()).toBeVisible()
}

async function halfOpen(lab: Lab, way: string): Promise<void> {
  await lab.unfold('bob', 'Break the wire')
  await lab.client('bob').getByLabel('Half-open which way').selectOption(way)
  await lab.verb('bob', 'Half-open')
}

for (const [way, words, shown] of [
  ['both ways', 'half-open', 'half-open'],
  ['to the server', 'half-open to server', 'half-open, mute'],
  ['to the client', 'half-open to client', 'half-open, deaf'],
] as const) {
  test(`half-open ${way}: no event at any end, in the graph and on the card it says so`, async ({
    lab,
  }) => {
    await both(lab)
    await halfOpen(lab, way)
    await expect(lab.connection('bob')).toHaveAccessibleName(
      new RegExp(`client open, server open, ${shown}$`),
    )
    await expect(lab.client('bob')).toContainText(`client open · server open · ${words}`)
  })
}

test('half-open: a countdown to the reaper, and afterwards how long detection took', async ({
  lab,
}) => {
  await both(lab)
  await halfOpen(lab, 'both ways')
  await lab.connection('bob').click()
  await expect(lab.client('bob')).toContainText(
    /Silent for 0\.0 s: reaped in 89\.\d s, at 90000 ms/,
  )
  await wait(lab, 60_000)
  await expect(lab.inspector).toContainText(/Silent for 60\.0 s: reaped in 29\.\d s, at 90000 ms/)
  await wait(lab, 30_000)
  await expect(lab.inspector).toContainText(/It was found 89\.\d s after it fell silent/)
  await expect(lab.client('bob')).toContainText(/It was found 89\.\d s after it fell silent/)
  await expect(lab.client('bob')).toContainText('server closed 1006')
})

test('half-open: the client’s own close takes the browser’s 60 s, and ends in 1006', async ({
  lab,
}) => {
  await both(lab)
  await halfOpen(lab, 'to the server')
  await lab.verb('bob', 'Disconnect')
  await wait(lab, 59_000)
  await expect(lab.client('bob')).toContainText('client closing')
  await wait(lab, 1_100)
  await expect(lab.client('bob')).toContainText('client closed 1006')
})

test('behind a proxy: a heartbeat of frames never finds it, one of messages does', async ({
  lab,
}) => {
  await both(lab)
  await halfOpen(lab, 'both, a proxy answers pings')
  await expect(lab.connection('bob')).toHaveAccessibleName(/half-open, proxied$/)
  await expect(lab.client('bob')).toContainText(
    'it will never be found: a proxy answers the pings in its place',
  )
  await wait(lab, 120_000)
  await expect(lab.logged('A proxy answers the ping for bob').last()).toBeVisible()
  const problems = lab.page.getByRole('region', { name: 'Problems' })
  await expect(problems).toContainText('a proxy answers the pings in its place')
  await lab.page.getByRole('button', { name: 'Examples' }).click()
  await lab.page.getByRole('menuitem', { name: /^A proxy answers the pings/ }).click()
  await expect(lab.client('bob')).toContainText(/It was found 8\d\.\d s after it fell silent/)
  await expect(problems).toContainText('no law is broken')
})

test('stall: what is sent waits unread, is shown in bytes, and goes on when it is healed', async ({
  lab,
}) => {
  await both(lab)
  await lab.verb('bob', 'Stall')
  await lab.say('alice', 'general', 'one')
  await lab.say('alice', 'general', 'two')
  await expect(lab.connection('bob')).toHaveAccessibleName(/stalled$/)
  await expect(lab.client('bob')).toContainText('2 frames wait')
  await lab.connection('bob').click()
  await expect(lab.client('bob')).toContainText(/\d+ bytes in 2 frames wait unread/)
  await expect(lab.inspector).toContainText(/Unread by it\d+ bytes in 2 frames/)
  await lab.verb('bob', 'Heal')
  await expect(lab.client('bob')).not.toContainText('wait unread')
  await expect(lab.logged('bob gets message general “two”')).toHaveCount(1)
})

test('slow: it reads at the rate that was asked for', async ({ lab }) => {
  await both(lab)
  await lab.unfold('bob', 'Break the wire')
  await lab.client('bob').getByLabel('Bytes per ms').fill('0.5')
  await lab.client('bob').getByRole('button', { name: 'Slow', exact: true }).click()
  await expect(lab.connection('bob')).toHaveAccessibleName(/slow$/)
  await lab.say('alice', 'general', 'hello')
  await expect(lab.logged('bob gets message general “hello”')).toHaveCount(1)
  const trace = await lab.page.evaluate(() => window.roomscope.trace())
  const sent = trace.findLast((event) => event.kind === 'sent' && event.from === 'server')
  if (sent?.kind !== 'sent' || sent.dueAt === null) throw new Error('nothing was sent to bob')
  expect(sent.dueAt - sent.at).toBeGreaterThanOrEqual(sent.bytes * 2)
})

test('a reader that does not read is evicted with 1013 when its outbox is full', async ({
  lab,
}) => {
  const say = { do: 'broadcast', room: 'general', text: 'x'.repeat(30_000) }
  await lab.run({
    roomscope: 1,
    settings: { outboxFramesMax: 2 },
    steps: [
      { do: 'connect', client: 'bob' },
      { do: 'join', client: 'bob', room: 'general' },
      { do: 'stall', client: 'bob' },
      ...Array.from({ length: 7 }, () => say),
    ],
  })
  await expect(lab.client('bob')).toContainText('server closing')
  await expect(lab.logged('The server’s end of bob begins to close with 1013')).toHaveCount(1)
})

test('dead socket, and fail the next send: a send finds it, and it is evicted once', async ({
  lab,
}) => {
  await both(lab)
  await lab.verb('bob', 'Fail next send')
  await expect(lab.connection('bob')).toHaveAccessibleName(/next send fails$/)
  await lab.say('alice', 'general', 'anybody?')
  await expect(lab.client('bob')).toContainText('client closed 1011 · server closed 1011')
  await expect(lab.logged('alice gets user_left general bob#1')).toHaveCount(1)
  await lab.verb('alice', 'Dead socket')
  await expect(lab.connection('alice')).toHaveAccessibleName(/dead socket$/)
})

test('a refused handshake: error, then 1006, and it was never open', async ({ lab }) => {
  await lab.clients.getByLabel('Name', { exact: true }).fill('carol')
  await lab.clients.getByText('Endpoint and person').click()
  await lab.clients.getByLabel('The server refuses the handshake').check()
  await lab.clients.getByRole('button', { name: 'Spawn', exact: true }).click()
  await expect(lab.client('carol')).toContainText('client closed 1006 · server closed 1006')
  await expect(lab.logged('The server refuses carol')).toHaveCount(1)
  await expect(lab.logged('carol hears that its socket is open')).toHaveCount(0)
  await lab.verb('carol', 'Reconnect')
  await expect(lab.client('carol')).toContainText('client open · server open')
  await lab.verb('carol', 'Reconnect, refused')
  await expect(lab.client('carol')).toContainText('carol#3')
  await expect(lab.client('carol')).toContainText('client closed 1006')
})

test('restart: the server closes everybody with 1012 and starts empty', async ({ lab }) => {
  await both(lab)
  await lab.page.getByRole('button', { name: 'Restart server' }).click()
  for (const client of ['alice', 'bob']) {
    await expect(lab.client(client)).toContainText('client closed 1012 · server closed 1012')
  }
  await expect(lab.room('general')).toHaveCount(0)
})

test('drop and reconnect while the old connection still stands', async ({ lab }) => {
  await both(lab)
  await halfOpen(lab, 'both ways')
  await lab.verb('bob', 'Reconnect')
  await lab.join('bob', 'general')
  await expect(lab.room('general')).toHaveAccessibleName('room general: 3 members')
  await lab.verb('bob', 'Drop')
  await expect(lab.client('bob')).toContainText('client closed 1006 · server closed 1006')
  await expect(lab.room('general')).toHaveAccessibleName('room general: 2 members')
})

test('heartbeats are seen to travel, with a look of their own', async ({ lab }) => {
  await lab.spawn('alice')
  await wait(lab, 30_100)
  const trace = await lab.page.evaluate(() => window.roomscope.trace())
  const ping = trace.find((event) => event.kind === 'sent' && event.control === 'ping')
  const before = await beatPixels(lab)
  await lab.page.evaluate((seq) => window.roomscope.seek(seq), ping?.seq ?? -1)
  await expect.poll(() => beatPixels(lab)).toBeGreaterThan(before + 20)
  await expect(lab.graph.getByRole('list', { name: 'Legend' })).toContainText('heartbeat')
})

/** How much of the flights' canvas has the colour of a heartbeat. */
function beatPixels(lab: Lab): Promise<number> {
  return lab.page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches
    const [red, green, blue] = isDark ? [0xbd, 0x9b, 0xfa] : [0x74, 0x40, 0xc4]
    let found = 0
    for (let i = 0; data && i < data.length; i += 4) {
      const near = (at: number, value: number) => Math.abs((data[at] ?? 0) - value) < 6
      if (data[i + 3] === 255 && near(i, red) && near(i + 1, green) && near(i + 2, blue)) found++
    }
    return found
  })
}

test('interleaving: a join is held, the client goes, and the join lands after the disconnect', async ({
  lab,
}) => {
  await both(lab)
  await lab.spawn('carol')
  const carol = lab.client('carol')
  await lab.unfold('carol', 'Hold by hand')
  await lab.verb('carol', 'Hold await')
  await lab.join('carol', 'general')
  const pending = carol.getByRole('list', { name: 'Pending for carol' })
  await expect(pending).toContainText('await held the answer to: may it join general?')
  await expect(lab.connection('carol')).toHaveAccessibleName(/await held$/)
  await lab.verb('carol', 'Drop')
  await expect(carol).toContainText('client closed 1006 · server closed 1006')
  await lab.verb('carol', 'Release await')
  await expect(pending).toContainText('nothing is pending')
  await expect(lab.room('general')).toHaveAccessibleName('room general: 2 members')
  await expect(lab.page.getByRole('region', { name: 'Problems' })).toContainText('no law is broken')
})

test('interleaving: the server as written joins a ghost in the same way', async ({ lab }) => {
  await lab.page.getByLabel('Server under test').selectOption('as-written')
  await lab.spawn('carol')
  await lab.verb('carol', 'Hold await')
  await lab.join('carol', 'general')
  await lab.verb('carol', 'Drop')
  await lab.verb('carol', 'Release await')
  await expect(lab.connection('carol')).toHaveAccessibleName(/closed, still listed/)
})

test('interleaving: held frames and a held handler wait, are listed, and go on in order', async ({
  lab,
}) => {
  await both(lab)
  const bob = lab.client('bob')
  const pending = bob.getByRole('list', { name: 'Pending for bob' })
  await lab.unfold('bob', 'Hold by hand')
  await lab.verb('bob', 'Hold handler')
  await lab.say('bob', 'general', 'first')
  await expect(pending).toContainText('handler held before it handles message general “first”')
  await lab.verb('bob', 'Hold frames')
  await lab.say('bob', 'general', 'second')
  await expect(pending).toContainText('frame held message general “second”, to the server')
  await expect(lab.connection('bob')).toHaveAccessibleName(/held$/)
  await lab.verb('bob', 'Release handler')
  await expect(lab.logged('alice gets message general “first”')).toHaveCount(1)
  await lab.verb('bob', 'Release frames')
  await expect(lab.logged('alice gets message general “second”')).toHaveCount(1)
  await expect(pending).toContainText('nothing is pending')
})

test('drain releases what is held as well', async ({ lab }) => {
  await both(lab)
  await lab.unfold('bob', 'Hold by hand')
  await lab.verb('bob', 'Hold await')
  await lab.join('bob', 'random')
  await lab.verb('bob', 'Drop')
  await lab.time.getByRole('button', { name: 'Drain' }).click()
  await expect(lab.page.getByRole('status').getByText('Drained: no connection')).toBeVisible()
  await expect(lab.connection('bob')).not.toHaveAccessibleName(/held/)
})

test('in light and in dark axe finds nothing on cards with every fault', async ({ lab }) => {
  await both(lab)
  await halfOpen(lab, 'both, a proxy answers pings')
  await lab.verb('bob', 'Stall')
  await lab.unfold('bob', 'Hold by hand')
  await lab.verb('bob', 'Hold frames')
  await lab.say('alice', 'general', 'hello')
  await lab.verb('alice', 'Dead socket')
  await lab.connection('bob').click()
  const regions = ['Clients', 'Rooms graph', 'Inspector']
  const parts = regions.map((region) => `section[aria-label="${region}"]`)
  expect(await axeInBothThemes(lab.page, ...parts)).toEqual([])
})
