import { expect, type Page } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import { traceHash } from '#trace/traceHash.ts'
import { worldState } from '#trace/worldState.ts'
import { numberWords } from '#words/numberWords.ts'
import { test } from '../fixtures.ts'
import { LocalHost } from '../fromSource.ts'

const talk = {
  roomscope: 1,
  name: 'Talk',
  steps: [
    { do: 'connect', client: 'alice' },
    { do: 'connect', client: 'bob' },
    { do: 'join', client: 'alice', room: 'general' },
    { do: 'join', client: 'bob', room: 'general' },
    { do: 'message', client: 'alice', room: 'general', text: 'hello' },
  ],
}

test('time goes by event, by step, to the first and to the last, by buttons', async ({ lab }) => {
  const { events } = await lab.run(talk)
  const press = (name: string) => lab.time.getByRole('button', { name, exact: true }).click()
  const at = (event: number) => expect(lab.time).toContainText(`event ${event} of ${events}`)
  await at(events)
  await press('One event back')
  await at(events - 1)
  await press('First')
  await at(0)
  await expect(lab.time.getByRole('button', { name: 'Previous step' })).toBeDisabled()
  await press('Next step')
  await at(1)
  await press('Next step')
  await expect(lab.logged('Step 2: bob connects')).toHaveCount(1)
  await expect(lab.connection('bob')).toHaveCount(0)
  await press('One event on')
  await expect(lab.connection('bob')).toHaveCount(1)
  await press('Previous step')
  await expect(lab.connection('bob')).toHaveCount(0)
  await press('To the end')
  await at(events)
})

test('keys do the same, on a button too, and one key shows them all', async ({ lab }) => {
  const { events } = await lab.run(talk)
  const { keyboard } = lab.page
  const at = (event: number) => expect(lab.time).toContainText(`event ${event} of ${events}`)
  await keyboard.press('Home')
  await at(0)
  await keyboard.press('.')
  await keyboard.press('.')
  await at(2)
  await keyboard.press('Shift+.')
  await expect(lab.logged('Step 2')).toHaveCount(1)
  await keyboard.press('Shift+,')
  await at(1)
  await keyboard.press('End')
  await at(events)
  await lab.time.getByRole('button', { name: 'One event back' }).click()
  await keyboard.press(',')
  await at(events - 2)
  await keyboard.press('-')
  await expect(lab.time.getByLabel('Speed')).toHaveValue('0.1')
  await keyboard.press('=')
  await expect(lab.time.getByLabel('Speed')).toHaveValue('0')
  await keyboard.press('?')
  const dialog = lab.page.getByRole('dialog', { name: 'Keys' })
  await expect(dialog).toContainText('Play backwards or hold')
  await keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('keys go to the next and the previous problem, and choose it', async ({ lab }) => {
  const left = ['r', 's'].flatMap((room) => [
    { do: 'join', client: 'alice', room },
    { do: 'leave', client: 'alice', room },
  ])
  const steps = [{ do: 'connect', client: 'alice' }, ...left]
  await lab.run({ roomscope: 1, server: 'empty-room', steps })
  await lab.page.keyboard.press('Home')
  await lab.page.keyboard.press(']')
  await expect(lab.inspector).toContainText('Law S3 is broken')
  const first = await lab.time.getByRole('slider').inputValue()
  await lab.time.getByRole('button', { name: 'Next problem' }).click()
  await expect(lab.time.getByRole('slider')).not.toHaveValue(first)
  await expect(lab.time.getByRole('button', { name: 'Next problem' })).toBeDisabled()
  await lab.page.keyboard.press('[')
  await expect(lab.time.getByRole('slider')).toHaveValue(first)
})

test('time plays backwards to its beginning, and holds there', async ({ lab }) => {
  await lab.run(talk)
  await lab.time.getByLabel('Speed').selectOption('1/10 speed')
  await lab.time.getByRole('button', { name: 'Backwards' }).click()
  await expect(lab.time.getByRole('button', { name: 'Backwards' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(lab.membership('bob', 'general')).toHaveCount(0)
  await expect(lab.time).toContainText('event 0 of')
  await expect(lab.time.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})

test('what an event changed is told as a difference, beside the playhead and of any chosen one', async ({
  lab,
}) => {
  await lab.run(talk)
  const changed = lab.time.getByRole('group', { name: 'Changed by this event' })
  await goToLogged(lab, 'general lists bob; bob lists general')
  await expect(changed.getByRole('listitem')).toHaveText([
    '+ general lists bob',
    '+ bob lists general',
  ])
  await expect(lab.inspector).toContainText('What it changed')
  await goToLogged(lab, 'alice hears that its socket is open')
  await expect(changed).toContainText('→ client’s end of alice: connecting → open')
  await lab.time.getByRole('button', { name: 'Previous step' }).click()
  await expect(changed).toContainText('no map, no socket and no client’s view changed')
})

test('acting in the past forks; undo brings the future back, redo the fork, to the same runs', async ({
  lab,
}) => {
  await lab.run(talk)
  const whole = await traceOf(lab.page)
  await goToLogged(lab, 'Step 4: bob joins general')
  await lab.join('bob', 'other')
  await expect(lab.page.getByRole('status').filter({ hasText: 'set aside' })).toContainText(
    'One later step is set aside; Undo brings it back.',
  )
  await expect(lab.membership('bob', 'other')).toBeVisible()
  const forked = await traceOf(lab.page)
  await lab.time.getByRole('button', { name: 'Undo' }).click()
  await expect(lab.membership('bob', 'other')).toHaveCount(0)
  expect(await traceOf(lab.page)).toEqual(whole)
  await lab.page.locator('h1').click()
  await lab.page.keyboard.press('Control+Shift+Z')
  await expect(lab.membership('bob', 'other')).toBeVisible()
  expect(await traceOf(lab.page)).toEqual(forked)
  await lab.page.keyboard.press('Control+Z')
  await expect(lab.membership('bob', 'other')).toHaveCount(0)
  await lab.page.keyboard.press('Control+Z')
  await expect(lab.client('alice')).toHaveCount(0)
  await expect(lab.time.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('another server is an act too', async ({ lab }) => {
  await lab.run(talk)
  const server = lab.page.getByLabel('Server under test')
  await server.selectOption('echo')
  await expect(lab.page.getByRole('region', { name: 'Problems' })).toContainText('1 law broken')
  await lab.time.getByRole('button', { name: 'Undo' }).click()
  await expect(server).toHaveValue('reference')
  await expect(lab.page.getByRole('region', { name: 'Problems' })).toContainText('no law is broken')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the controls fit, the rarer ones are behind More, and the diagram scrolls in itself', async ({
    lab,
  }) => {
    await lab.run(talk)
    await lab.time.getByRole('button', { name: 'Previous step' }).click()
    await expect(lab.time.getByRole('button', { name: 'Backwards' })).toBeHidden()
    await lab.time.getByRole('button', { name: 'More' }).click()
    await expect(lab.time.getByRole('button', { name: 'Backwards' })).toBeVisible()
    await openSequence(lab)
    const widths = await lab.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(widths[0]).toBe(widths[1])
  })
})

test('a run of 10,000 events is scrubbed, and each picture is the right one', async ({ lab }) => {
  const rooms = ['a', 'b', 'c', 'd', 'e', 'f']
  const spawns = rooms.map((room) => ({ do: 'spawn', count: 10, prefix: room, join: [room] }))
  const messages = Array.from({ length: 930 }, (_, i) => {
    const room = rooms[i % 6] as string
    return { do: 'message', client: `${room}${1 + (i % 10)}`, room, text: `m${i}` }
  })
  const long = { roomscope: 1, name: 'Long', steps: [...spawns, ...messages] }
  const { events, traceHash: hash } = await lab.run(long)
  expect(events).toBeGreaterThan(10_000)
  const parsed = parseScenario(long)
  if (!parsed.ok) throw new Error('it can be read')
  const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(traceHash(trace)).toBe(hash)
  const slider = lab.time.getByRole('slider')
  for (const seq of [10_000, 3, 777, 6_001, 998, 9_321]) {
    await slider.fill(String(seq))
    await expect(lab.time).toContainText(`event ${numberWords(seq + 1)} of ${numberWords(events)}`)
    const shown = await lab.page.evaluate((at) => window.roomscope.seek(at), seq)
    expect(shown).toEqual(worldState(fold(trace, seq)))
  }
  await expect(lab.log).toContainText('The last 1,000 are listed')
  const diagram = await openSequence(lab)
  await expect(diagram.getByRole('option')).not.toHaveCount(0)
  expect(await diagram.getByRole('option').count()).toBeLessThan(300)
})

test('a run that no longer fits is stopped, says so, and can be looked at and taken back', async ({
  lab,
}) => {
  test.setTimeout(180_000)
  const crowd = { do: 'spawn', count: 150, prefix: 'c', join: ['r'] }
  // Each hears it at a moment of its own, so each arrival is an event.
  const settings = { latencyMs: [1, 400] }
  const talks = Array.from({ length: 3600 }, () => ({
    do: 'message',
    client: 'c1',
    room: 'r',
    text: 'hi',
  }))
  const { events } = await lab.run({
    roomscope: 1,
    name: 'Crowd',
    settings,
    steps: [crowd, ...talks],
  })
  expect(events).toBeGreaterThan(499_999)
  await expect(lab.time).toContainText('full: no more events fit here')
  await lab.time.getByRole('slider').fill('1000')
  await expect(lab.time).toContainText('event 1,001 of')
  await lab.time.getByRole('button', { name: 'Undo' }).click()
  await expect(lab.time).not.toContainText('full: no more events fit here')
  await expect(lab.time.getByRole('button', { name: 'Redo' })).toBeEnabled()
})

async function openSequence(lab: Lab) {
  await lab.graph.getByRole('tab', { name: 'Sequence' }).click()
  return lab.page.getByRole('listbox', { name: 'Sequence of events' })
}

/** Chooses an event in the log, and goes to its moment. */
async function goToLogged(lab: Lab, words: string): Promise<void> {
  await lab.logged(words).click()
  await lab.inspector.getByRole('button', { name: 'Show this moment' }).click()
}

function traceOf(page: Page) {
  return page.evaluate(() => window.roomscope.trace())
}
