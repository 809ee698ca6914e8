import { expect, type Page } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import { axeInBothThemes } from '../axe.ts'
import { test } from '../fixtures.ts'

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

const stalled = {
  ...talk,
  name: 'Stalled',
  steps: [
    ...talk.steps,
    { do: 'stall', client: 'bob' },
    { do: 'message', client: 'alice', room: 'general', text: 'into the void' },
    { do: 'wait', ms: 5000 },
    { do: 'drop', client: 'bob' },
  ],
}

test.describe('the sequence diagram', () => {
  test('an event that is chosen lights up its causes, back to its step, and its effects', async ({
    lab,
  }) => {
    await lab.run(talk)
    const diagram = await openSequence(lab)
    await diagram.getByRole('option', { name: /^The server gets message general/ }).click()
    await expect(diagram.locator('[aria-selected=true]')).toHaveCount(1)
    await expect(lab.inspector).toContainText('The server gets message general')
    await expect(lab.graph).toContainText('Began with Step 5: alice says “hello” in general')
    for (const name of [/^Step 5/, /^alice sends message/, /^bob gets message/]) {
      await expect(diagram.getByRole('option', { name })).toHaveAttribute('data-light', 'lit')
    }
    await expect(diagram.getByRole('option', { name: /^Step 4/ })).toHaveAttribute(
      'data-light',
      'unlit',
    )
    await lab.graph.getByRole('button', { name: /^Step 5/ }).click()
    await expect(lab.graph).toContainText('This began by itself')
  })

  test('the arrow keys go through time, to the cause and to an effect; Enter goes there', async ({
    lab,
  }) => {
    await lab.run(talk)
    const diagram = await openSequence(lab)
    await diagram.focus()
    const chosen = diagram.locator('[aria-selected=true]')
    await lab.page.keyboard.press('End')
    await expect(chosen).toHaveAccessibleName(/^bob gets message general/)
    await lab.page.keyboard.press('ArrowLeft')
    await expect(chosen).toHaveAccessibleName(/^The server sends message general/)
    await lab.page.keyboard.press('ArrowLeft')
    await expect(chosen).toHaveAccessibleName(/^The server gets message general/)
    await lab.page.keyboard.press('ArrowUp')
    await expect(chosen).toHaveAccessibleName(/^alice sends message general/)
    await lab.page.keyboard.press('ArrowRight')
    await expect(chosen).toHaveAccessibleName(/^The server gets message general/)
    await expect(diagram).toHaveAttribute('aria-activedescendant', /^sequence-\d+$/)
    await lab.page.keyboard.press('Enter')
    await expect(lab.time).toContainText('to come')
    await lab.page.keyboard.press('Escape')
    await expect(chosen).toHaveCount(0)
  })

  test('a lost frame ends in a cross, a fault lasts, and quiet time is cut short', async ({
    lab,
  }) => {
    await lab.run(stalled)
    const diagram = await openSequence(lab)
    await expect(diagram.getByRole('option', { name: /is lost:/ })).toContainText('lost')
    await expect(diagram.getByText(/^[\d,]+ ms pass$/)).toBeVisible()
    await diagram.focus()
    await lab.page.keyboard.press('End')
    await expect(diagram.getByText('stalled', { exact: true })).toBeVisible()
  })

  test('it follows the playhead: what is later is dimmed', async ({ lab }) => {
    await lab.run(talk)
    const diagram = await openSequence(lab)
    const arrival = diagram.getByRole('option', { name: /^bob gets message general/ })
    await expect(arrival).toHaveAttribute('data-later', 'false')
    await lab.page.keyboard.press('Shift+,')
    await expect(arrival).toHaveAttribute('data-later', 'true')
    await lab.time.getByRole('button', { name: 'First' }).click()
    await expect(diagram.getByRole('option', { name: /^Step 1/ })).toHaveAttribute(
      'data-later',
      'true',
    )
  })

  test('only the lanes that are asked for are drawn', async ({ lab }) => {
    await lab.run(talk)
    const diagram = await openSequence(lab)
    await lab.graph.getByLabel('Lanes').selectOption('Only bob')
    await expect(diagram.getByRole('option', { name: /^alice/ })).toHaveCount(0)
    await expect(diagram.getByRole('option', { name: /^bob gets message/ })).toBeVisible()
  })

  test('in light and in dark axe finds nothing in it', async ({ lab }) => {
    await lab.run(stalled)
    await openSequence(lab)
    await axe(lab.page)
    await lab.page
      .getByRole('option', { name: /is lost:/ })
      .first()
      .click()
    await axe(lab.page)
    await lab.time.getByRole('button', { name: 'Keys' }).click()
    await axe(lab.page)
  })
})

async function openSequence(lab: Lab) {
  await lab.graph.getByRole('tab', { name: 'Sequence' }).click()
  return lab.page.getByRole('listbox', { name: 'Sequence of events' })
}

async function axe(page: Page): Promise<void> {
  expect(await axeInBothThemes(page)).toEqual([])
}
