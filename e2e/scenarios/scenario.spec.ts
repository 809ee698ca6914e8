import { expect, type Locator } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import leave from '#scenarios/leave-is-not-disconnect.json' with { type: 'json' }
import { axeFindings } from '../axe.ts'
import { test } from '../fixtures.ts'

const small = {
  roomscope: 1,
  name: 'Small',
  steps: [
    { do: 'connect', client: 'alice' },
    { do: 'join', client: 'alice', room: 'general' },
    { do: 'removeRoom', room: 'nowhere' },
    { expect: 'members', room: 'general', clients: [] },
  ],
}

function region(lab: Lab): Locator {
  return lab.page.getByRole('region', { name: 'Scenario', exact: true })
}

async function openSteps(lab: Lab): Promise<Locator> {
  await lab.page.getByRole('tab', { name: 'Scenario', exact: true }).click()
  return region(lab).getByRole('listbox', { name: 'Steps' })
}

function step(list: Locator, words: string | RegExp): Locator {
  return list.getByRole('option').filter({ hasText: words })
}

const steps = (lab: Lab) => lab.page.evaluate(async () => (await window.roomscope.scenario()).steps)

test('what is done on the page is a step in plain words, marked at the playhead', async ({
  lab,
}) => {
  await lab.spawn('alice')
  await lab.join('alice', 'general')
  const list = await openSteps(lab)
  await expect(list.getByRole('option')).toHaveText([/alice connects/, /alice joins general/])
  await expect(step(list, 'alice joins')).toHaveAttribute('aria-selected', 'true')
  await step(list, 'alice connects').click()
  await expect(step(list, 'alice connects')).toHaveAttribute('aria-selected', 'true')
  await expect(lab.room('general')).toHaveCount(0)
})

test('a step that failed or was refused says so in a word, and why', async ({ lab }) => {
  await lab.run(small)
  const list = await openSteps(lab)
  await expect(step(list, 'removes the room')).toContainText('refused: there is no room nowhere')
  await expect(step(list, 'expect general')).toContainText('failed: found ["alice"]')
})

test('steps are gone through, moved and removed by keyboard alone', async ({ lab }) => {
  await lab.run(small)
  const list = await openSteps(lab)
  await list.focus()
  await list.press('ArrowUp')
  await expect(step(list, 'removes the room')).toHaveAttribute('aria-selected', 'true')
  await list.press('Alt+ArrowUp')
  await expect(list.getByRole('option').nth(1)).toContainText('removes the room')
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await list.press('Delete')
  await expect(list.getByRole('option')).toHaveText([/connects/, /joins/, /expect/])
  await list.press('Home')
  await list.press('Delete')
  await expect(lab.page.getByRole('alert')).toContainText('$.steps[0].client: found "alice"')
  await expect(list.getByRole('option')).toHaveCount(3)
  await list.press('Enter')
  await expect(region(lab).getByRole('textbox', { name: 'The step as JSON' })).toBeFocused()
})

test('a step is changed as JSON; what is wrong stands there in the parser’s words', async ({
  lab,
}) => {
  await lab.run(small)
  const list = await openSteps(lab)
  await step(list, 'expect general').click()
  await region(lab).getByRole('button', { name: 'Edit', exact: true }).click()
  const editor = region(lab).getByRole('form', { name: 'Step 4' })
  const json = editor.getByRole('textbox', { name: 'The step as JSON' })
  await json.fill('{ "expect": "membrs" }')
  await expect(editor.getByRole('status')).toContainText('$.steps[3].expect: found "membrs"')
  await expect(editor.getByRole('status')).toContainText('did you mean "members"?')
  await expect(editor.getByRole('button', { name: 'Change step' })).toBeDisabled()
  await json.fill('{ "expect": "members", "room": "general", "clients": ["alice"] }')
  await editor.getByLabel('When').selectOption('at the same instant as the step before')
  await editor.getByRole('button', { name: 'Change step' }).click()
  await expect(editor).toHaveCount(0)
  await expect(step(list, 'expect general to have alice, at the same instant')).not.toContainText(
    'failed',
  )
  expect((await steps(lab))[3]).toMatchObject({ now: true, clients: ['alice'] })
})

test('a step that no world can run is refused in the editor, and changes nothing', async ({
  lab,
}) => {
  await lab.run(small)
  const list = await openSteps(lab)
  await step(list, 'removes the room').click()
  await region(lab).getByRole('button', { name: 'Insert', exact: true }).click()
  const editor = region(lab).getByRole('form', { name: 'New step 4' })
  await editor.getByLabel('New step 4: what').selectOption('drop')
  await editor.getByRole('textbox').fill('{"do":"drop","client":"zoe"}')
  await editor.getByRole('button', { name: 'Insert step' }).click()
  await expect(editor.getByRole('status')).toContainText('$.steps[3].client: found "zoe"')
  await editor.getByRole('textbox').fill('{"do":"wait","ms":5,"at":1}')
  await editor.getByRole('button', { name: 'Insert step' }).click()
  await expect(editor.getByRole('status')).toContainText('$.steps[3].at: found 1')
  expect(await steps(lab)).toEqual(small.steps)
  await editor.getByRole('textbox').fill('{"do":"wait","ms":5}')
  await editor.getByRole('button', { name: 'Insert step' }).click()
  await expect(step(list, '5 ms pass')).toHaveAttribute('aria-selected', 'true')
})

test('expect this: what is on the screen is expected by one button', async ({ lab }) => {
  await lab.spawn('alice', 'bob')
  await lab.join('alice', 'general')
  await lab.join('bob', 'general')
  await expect(lab.membership('bob', 'general')).toBeVisible()
  const expectButton = (name: string | RegExp) =>
    lab.inspector.getByRole('button', { name: typeof name === 'string' ? `Expect ${name}` : name })
  await lab.room('general').click()
  await expectButton('general to have alice and bob').click()
  await lab.connection('alice').click()
  await expectButton(/Expect alice to have its own end open/).click()
  await expectButton('alice to be in general').click()
  await expectButton('alice to see alice and bob in general').click()
  await expectButton('alice to have got user_joined from bob in general once').click()
  await lab.inspector.getByRole('button', { name: 'Clear' }).click()
  await lab.inspector.getByText('Expect this').click()
  await expectButton('no law to be broken').click()
  const list = await openSteps(lab)
  await expect(step(list, '✓')).toHaveCount(6)
  const { verdict, expectations } = await lab.run(
    await lab.page.evaluate(() => window.roomscope.scenario()),
  )
  expect([verdict, expectations.length]).toEqual(['pass', 6])
})

test('name, seed and settings are edited; a bad value is told and changes nothing', async ({
  lab,
}) => {
  await lab.run(leave)
  await openSteps(lab)
  const before = await lab.page.evaluate(() => window.roomscope.scenario())
  await region(lab).getByText('seed 1').click()
  const form = region(lab).getByRole('form', { name: 'About the scenario' })
  const apply = form.getByRole('button', { name: 'Apply and run again' })
  await form.getByLabel('Seed').fill('minus one')
  await apply.click()
  await expect(form.getByRole('alert')).toContainText('$.seed: found "minus one"')
  await form.getByLabel('Seed').fill('77')
  await form.getByLabel('Settings as JSON').fill('{ "latncyMs": [1, 2] }')
  await apply.click()
  await expect(form.getByRole('alert')).toContainText('latncyMs')
  expect(await lab.page.evaluate(() => window.roomscope.scenario())).toEqual(before)
  await form.getByLabel('Settings as JSON').fill('{ "latencyMs": [1, 2] }')
  await form.getByLabel('Scenario name').fill('Mine')
  await apply.click()
  await expect(lab.page.getByRole('banner')).toContainText('Mine')
  const after = await lab.page.evaluate(() => window.roomscope.scenario())
  expect(after).toMatchObject({ name: 'Mine', seed: 77, settings: { latencyMs: [1, 2] } })
  expect(after.steps).toEqual(before.steps)
})

test('on a phone the steps can be reached', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 390, height: 844 })
  await lab.run(leave)
  const list = await openSteps(lab)
  await step(list, 'alice leaves general').click()
  await expect(step(list, 'alice leaves general')).toHaveAttribute('aria-selected', 'true')
  const wide = await lab.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)
})

test('axe finds nothing in the steps, the editor and the form', async ({ lab }) => {
  await lab.run(small)
  await openSteps(lab)
  await region(lab).getByText('seed 1').click()
  await region(lab).getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(region(lab).getByRole('form', { name: 'Step 4' })).toBeVisible()
  expect(await axeFindings(lab.page, '[data-part="left"]')).toEqual([])
})
