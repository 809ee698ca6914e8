import { expect, type Locator } from '@playwright/test'

import firstRooms from '#scenarios/first-rooms.json' with { type: 'json' }
import { axeInBothThemes } from '../axe.ts'
import { test } from '../fixtures.ts'

/** Somebody comes to a room and goes, on a server that keeps it. */
const emptied = [
  { do: 'connect', client: 'alice' },
  { do: 'join', client: 'alice', room: 'general' },
  { do: 'leave', client: 'alice', room: 'general' },
]

const landmarks = ['Clients', 'Rooms graph', 'Inspector', 'Event log', 'Time']

test('everything can be done by keyboard alone', async ({ lab }) => {
  const { page } = lab
  const focused = page.locator(':focus')
  const tabTo = async (
    name: string | RegExp,
    role: 'button' | 'textbox' | 'combobox' | 'listbox',
  ) => {
    const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
    for (let i = 0; i < 80; i++) {
      if (await wanted.first().evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${name} was not reached by Tab`)
  }
  await page.keyboard.press('Tab')
  await expect(focused).toHaveText('Skip to the simulator')
  await tabTo('Spawn', 'button')
  await page.keyboard.press('Enter')
  await expect(lab.client('alice')).toContainText('client open · server open')
  await tabTo('Room to join', 'combobox')
  await page.keyboard.type('general')
  await page.keyboard.press('Enter')
  await expect(lab.membership('alice', 'general')).toBeVisible()
  await tabTo('Connections, rooms and memberships', 'listbox')
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAccessibleName(/alice is in general/)
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveAccessibleName('room general: 1 member')
  await page.keyboard.press('Enter')
  await expect(lab.inspector).toContainText('# general')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(focused).toHaveAccessibleName(/^alice: client open/)
  await page.keyboard.press('Enter')
  await expect(lab.inspector).toContainText('alice#1')
  await page.keyboard.press('Escape')
  await expect(lab.inspector).toContainText('Choose a connection')
})

test('keys hold time and go through it: space, comma, full stop', async ({ lab }) => {
  await lab.run(firstRooms)
  await lab.page.getByRole('heading', { name: 'Roomscope' }).click()
  await lab.page.keyboard.press(',')
  await expect(lab.time).toContainText('event 65 of 66')
  await expect(lab.time.getByRole('button', { name: 'Play' })).toBeVisible()
  await lab.page.keyboard.press('.')
  await expect(lab.time).toContainText('event 66 of 66')
  await expect(lab.time.getByRole('button', { name: 'Play' })).toBeVisible()
  await lab.page.keyboard.press('Space')
  await expect(lab.time.getByRole('button', { name: 'Replay' })).toBeVisible()
})

test('time: held, what is done waits, and is gone through one event at a time', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.page.getByRole('heading', { name: 'Roomscope' }).click()
  await lab.page.keyboard.press('Space')
  await lab.join('alice', 'general')
  await expect(lab.time).toContainText('to come')
  await expect(lab.room('general')).toHaveCount(0)
  const on = lab.time.getByRole('button', { name: 'One event on' })
  for (const words of [
    'Step 2: alice joins general',
    'alice sends join general',
    'The server gets join general',
  ]) {
    await on.click()
    await expect(lab.logged(words)).toHaveCount(1)
  }
  await expect(lab.room('general')).toHaveCount(0)
  await on.click()
  await expect(lab.room('general')).toHaveAccessibleName('room general: 1 member')
  await lab.time.getByRole('button', { name: 'One event back' }).click()
  await expect(lab.room('general')).toHaveCount(0)
  await lab.time.getByRole('button', { name: 'Play' }).click()
  await expect(lab.membership('alice', 'general')).toBeVisible()
})

test('at slow speed a frame is seen on its way before it arrives', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.time.getByLabel('Speed').selectOption('1/100 speed')
  await lab.join('alice', 'general')
  await expect(lab.logged('alice sends join general')).toHaveCount(1)
  await expect(lab.membership('alice', 'general')).toHaveCount(0)
  await lab.time.getByRole('button', { name: 'To the end' }).click()
  await expect(lab.membership('alice', 'general')).toBeVisible()
})

test('the log is narrowed by client, room and kind, and frozen; an event that is chosen says why', async ({
  lab,
}) => {
  await lab.run(firstRooms)
  await lab.log.getByLabel('Client').selectOption('carol')
  await lab.log.getByLabel('Room').selectOption('random')
  await lab.log.getByLabel('Kind').selectOption('delivered')
  await expect(lab.log).toContainText('2 events')
  await lab.logged('carol gets joined random').click()
  await expect(lab.inspector).toContainText('Because')
  await expect(lab.membership('carol', 'random')).toHaveAttribute('data-lit', 'true')
  await expect(lab.membership('bob', 'random')).toHaveAttribute('data-lit', 'false')
  await expect(
    lab.inspector.getByRole('button', { name: /Step 7: carol joins random/ }),
  ).toBeVisible()
  await lab.inspector.getByRole('button', { name: 'Show this moment' }).click()
  await expect(lab.time).not.toContainText('event 66 of 66')
  await expect(lab.log.getByRole('button', { name: 'Freeze' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await lab.log.getByRole('button', { name: 'All' }).click()
  await lab.log.getByRole('button', { name: 'Freeze' }).click()
  await expect(lab.log.getByRole('button', { name: 'Freeze' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})

test('the inspector tells all of a connection, a room and a membership', async ({ lab }) => {
  await lab.run(firstRooms)
  await lab.connection('bob').click()
  await expect(lab.inspector).toContainText('general, random')
  await expect(lab.inspector).toContainText('What it believes')
  await lab.membership('bob', 'random').click()
  await expect(lab.inspector).toContainText('sound: both sides agree')
  await lab.room('random').click()
  await expect(lab.inspector).toContainText('goes with its last member')
})

test('the examples are played from their beginning', async ({ lab }) => {
  await lab.page.getByRole('button', { name: 'Examples' }).click()
  await lab.page.getByRole('menuitem', { name: /Leave is not disconnect/ }).click()
  await expect(lab.page.getByRole('banner')).toContainText('Leave is not disconnect')
  await expect(lab.client('alice')).toContainText('client closed 1000')
  await lab.page.getByRole('button', { name: 'New world' }).click()
  await expect(lab.client('alice')).toHaveCount(0)
})

test('in light and in dark axe finds nothing, on the empty page, the graph, the ledger, a dialog', async ({
  lab,
}) => {
  const check = async () => {
    expect(await axeInBothThemes(lab.page)).toEqual([])
  }
  await check()
  await lab.run(firstRooms)
  await lab.step({ do: 'deadSocket', client: 'carol' })
  await lab.step({ do: 'drop', client: 'alice' })
  await lab.connection('bob').click()
  await check()
  await lab.graph.getByRole('tab', { name: 'Ledger' }).click()
  await lab.unfold('bob', 'Raw frame')
  await lab.join('bob', '__proto__')
  await expect(lab.page.getByRole('alert')).toContainText('bad_room')
  await check()
  await lab.graph.getByRole('button', { name: 'New room' }).click()
  await check()
})

test('in light and in dark axe finds nothing in the menus, the keys, a law and the list of defects', async ({
  lab,
}) => {
  const check = async (opened: Locator) => {
    await expect(opened).toBeVisible()
    expect(await axeInBothThemes(lab.page)).toEqual([])
    await lab.page.keyboard.press('Escape')
    await expect(opened).toHaveCount(0)
  }
  await lab.run({ ...firstRooms, server: 'empty-room', steps: emptied })
  for (const name of ['Examples', 'Scenario']) {
    await lab.page.getByRole('button', { name, exact: true }).click()
    await check(lab.page.getByRole('menu'))
  }
  await lab.time.getByRole('button', { name: 'Keys' }).click()
  await check(lab.page.getByRole('dialog', { name: 'Keys' }))
  await lab.page.getByRole('button', { name: 'What law S3 demands' }).click()
  await check(lab.page.getByRole('dialog'))
  await lab.page.getByLabel('Server under test').selectOption('as-written')
  await lab.page.getByRole('button', { name: 'Watch a defect' }).click()
  await check(lab.page.getByRole('menu'))
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('all landmarks are there, nothing is wider than the screen, and the main job is done', async ({
    lab,
  }) => {
    await lab.spawn('alice', 'bob')
    for (const client of ['alice', 'bob']) await lab.join(client, 'general')
    await lab.say('alice', 'general', 'hello')
    for (const name of landmarks) {
      await expect(lab.page.getByRole('region', { name, exact: true })).toBeVisible()
    }
    await expect(lab.membership('bob', 'general')).toBeVisible()
    await expect(lab.logged('bob gets message general “hello”')).toHaveCount(1)
    const widths = await lab.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(widths[0]).toBe(widths[1])
    for (const role of ['button', 'tab', 'combobox', 'textbox', 'slider'] as const) {
      const small = await lab.page
        .getByRole(role)
        .evaluateAll((nodes) =>
          nodes
            .filter((node) => node.getBoundingClientRect().height < 44)
            .map((node) => node.outerHTML.slice(0, 80)),
        )
      expect(small).toEqual([])
    }
  })
})

for (const viewport of [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
]) {
  test.describe(`at ${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport })

    test('every tab is in sight, the words beside a title too, and a step can be edited', async ({
      lab,
    }) => {
      await lab.run({ roomscope: 1, steps: [{ do: 'spawn', count: 3, join: ['r'] }] })
      const tabs = lab.graph.getByRole('tablist', { name: 'Show rooms as' })
      const whole = await tabs.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(whole).toBe(0)
      for (const tab of await tabs.getByRole('tab').all()) {
        await expect(tab).toBeInViewport({ ratio: 1 })
      }
      await expect(lab.graph.getByText('3 connections · 1 room · 3 memberships')).toBeVisible()
      await expect(lab.page.getByText('no law is broken')).toBeVisible()
      await lab.page.getByRole('tab', { name: 'Scenario' }).click()
      await lab.page.getByRole('button', { name: 'Edit', exact: true }).click()
      const change = lab.page.getByRole('button', { name: 'Change step' })
      await change.scrollIntoViewIfNeeded()
      await expect(change).toBeInViewport({ ratio: 1 })
    })
  })
}

test('the picture keeps its size from event to event, whatever the legend has to tell', async ({
  lab,
}) => {
  await lab.page.setViewportSize({ width: 1280, height: 720 })
  await lab.run({
    roomscope: 1,
    server: 'evict-silent',
    steps: [
      { do: 'spawn', count: 3, join: ['r'] },
      { do: 'deadSocket', client: 'c1' },
      { do: 'message', client: 'c2', room: 'r', text: 'anybody?' },
    ],
  })
  const { length } = await lab.trace()
  const picture = lab.graph.getByRole('listbox')
  const heights = new Set<number | undefined>()
  for (let seq = 10; seq < length; seq += 9) {
    await lab.seek(seq)
    heights.add((await picture.boundingBox())?.height)
  }
  await lab.seek(length - 1)
  await expect(lab.graph.getByRole('list', { name: 'Legend' })).toContainText('not told')
  heights.add((await picture.boundingBox())?.height)
  expect([...heights]).toHaveLength(1)
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('time is shown at once, and nothing is animated', async ({ lab }) => {
    await lab.page.reload()
    await expect(lab.time.getByLabel('Speed')).toHaveValue('0')
    await lab.spawn('alice')
    const moving = await lab.connection('alice').evaluate((node) => {
      const { animationDuration, transitionDuration } = getComputedStyle(node)
      return [animationDuration, transitionDuration]
    })
    expect(moving.every((duration) => Number.parseFloat(duration) === 0)).toBe(true)
  })
})
