import { expect, type Locator, type Page } from '@playwright/test'
import { isPath } from '#cli/arguments/isPath.ts'
import { wholeCode } from '#cli/files/loadCode.ts'
import type { Automation } from '#host/automation.ts'
import type { Held } from '#reading/holds/holds.ts'
import type { ExpectStep } from '#scenario/format.ts'

export type RunResult = Awaited<ReturnType<Automation['run']>>
export type Violation = Awaited<ReturnType<Automation['violations']>>[number]
type WorldState = Awaited<ReturnType<Automation['state']>>

/** The page as a person finds it: by its landmarks, roles and names. */
export class Lab {
  readonly page: Page
  readonly clients: Locator
  readonly graph: Locator
  readonly inspector: Locator
  readonly log: Locator
  readonly time: Locator
  /** What `run` puts in the place of a scenario's server; nothing when it is empty. */
  serverUnderTest = ''
  readonly #url: string

  /** `url` is where the page is. */
  constructor(page: Page, url = '/') {
    this.page = page
    this.#url = url
    const region = (name: string) => page.getByRole('region', { name, exact: true })
    this.clients = region('Clients')
    this.graph = region('Rooms graph')
    this.inspector = region('Inspector')
    this.log = region('Event log')
    this.time = region('Time')
  }

  /** Opens the page as somebody who was here before; time is shown at once, for nobody watches a test. */
  async open(): Promise<void> {
    await this.page.addInitScript(() => {
      // A page within the page that is shut in has no storage, and Firefox's empty page has none.
      if (window.top === window && location.protocol.startsWith('http'))
        localStorage.setItem('roomscope.visited', 'yes')
    })
    await this.page.goto(this.#url)
    await this.time.getByLabel('Speed').selectOption('at once')
  }

  /** Plays a specimen's own scenario to its end, past the first broken law, where it stops. */
  async watchToTheEnd(server: string): Promise<void> {
    await this.page.getByLabel('Server under test').selectOption(server)
    await this.page.getByRole('button', { name: 'Watch it break' }).click()
    await this.page.getByRole('button', { name: 'Play on' }).click()
    await expect(this.time).not.toContainText('to come')
    await this.inspector.getByRole('button', { name: 'Clear' }).click()
  }

  client(name: string): Locator {
    return this.clients.getByRole('article', { name, exact: true })
  }

  connection(name: string): Locator {
    return this.graph.getByRole('option', { name: new RegExp(`^${name}: client`) })
  }

  room(id: string): Locator {
    return this.graph.getByRole('option', { name: new RegExp(`^room ${id}:`) })
  }

  membership(client: string, room: string): Locator {
    return this.graph.getByRole('option', { name: new RegExp(`^${client} is in ${room}:`) })
  }

  async spawn(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.clients.getByLabel('Name', { exact: true }).fill(name)
      await this.clients.getByRole('button', { name: 'Spawn', exact: true }).click()
      await expect(this.client(name)).toContainText('client open · server open')
    }
  }

  /** Opens a client's row, which has its verbs, and a group of them by its title; one row is open at a time. */
  async unfold(client: string, group?: string): Promise<void> {
    const row = this.client(client)
    const toggle = row.getByRole('button', { name: `Verbs of ${client}`, exact: true })
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
    if (group === undefined) return
    const title = this.page.locator('summary', { hasText: group })
    await this.#open(row.locator('details').filter({ has: title }))
  }

  /** Opens a group, whatever it does by itself meanwhile: one that is wanted opens when a fault comes. */
  async #open(group: Locator): Promise<void> {
    const content = group.locator('summary + *')
    await expect(async () => {
      if (!(await content.isVisible())) await group.locator('summary').click({ timeout: 2000 })
      await expect(content).toBeVisible({ timeout: 2000 })
    }).toPass()
  }

  async join(client: string, room: string): Promise<void> {
    await this.unfold(client)
    await this.client(client).getByLabel('Room to join').fill(room)
    await this.client(client).getByRole('button', { name: 'Join', exact: true }).click()
  }

  async say(client: string, room: string, text: string): Promise<void> {
    await this.unfold(client)
    const card = this.client(client)
    await card.getByLabel('Room to send to').selectOption(room)
    await card.getByLabel('Message', { exact: true }).fill(text)
    await card.getByRole('button', { name: 'Send', exact: true }).click()
  }

  async verb(client: string, verb: string): Promise<void> {
    await this.unfold(client)
    const row = this.client(client)
    const button = this.page.getByRole('button', { name: verb, exact: true, includeHidden: true })
    const own = row.locator(button)
    await expect(own).toBeAttached()
    const group = row.locator('details').filter({ has: button })
    if ((await group.count()) > 0) await this.#open(group)
    await own.click()
  }

  /** How many lines of the log hold these words. */
  logged(words: string | RegExp): Locator {
    return this.log.getByRole('option').filter({ hasText: words })
  }

  /**
   * Replaces the world by a run of the scenario, on the server under test if one was named. A server may be the
   * path of a file here.
   */
  async run(scenario: object): Promise<RunResult> {
    const named = this.serverUnderTest || (scenario as { readonly server?: unknown }).server
    const isFile = typeof named === 'string' && isPath(named)
    const server = isFile ? await wholeCode(named) : named
    const asked = server === undefined ? scenario : { ...scenario, server }
    return this.page.evaluate((value) => window.roomscope.run(value), asked)
  }

  /** Whether an expectation holds now, as a scenario would find it. */
  holds(expectation: ExpectStep): Promise<Held> {
    return this.page.evaluate((value) => window.roomscope.holds(value), expectation)
  }

  trace(): ReturnType<Automation['trace']> {
    return this.page.evaluate(() => window.roomscope.trace())
  }

  violations(): Promise<Violation[]> {
    return this.page.evaluate(() => window.roomscope.violations())
  }

  scenario(): ReturnType<Automation['scenario']> {
    return this.page.evaluate(() => window.roomscope.scenario())
  }

  /** Moves the playhead. */
  seek(seq: number): Promise<WorldState> {
    return this.page.evaluate((to) => window.roomscope.seek(to), seq)
  }

  /** Does one more step; resolves once the world is quiet. */
  step(step: object): Promise<WorldState> {
    return this.page.evaluate((value) => window.roomscope.step(value), step)
  }

  state(): Promise<WorldState> {
    return this.page.evaluate(() => window.roomscope.state())
  }
}
