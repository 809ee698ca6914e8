import { test as base, expect as baseExpect, type Page } from '@playwright/test'
import type { Voice } from '#cli/report/voice.ts'
import { attachRun } from './attachRun.ts'
import { Lab } from './lab.ts'
import { labMatchers } from './labMatchers.ts'
import type { LabOptions, LabTesting, LabWorkerOptions } from './labTesting.ts'

interface LabPlaces {
  /** The address that the tests open. */
  readonly labUrl: string
}

type ServeLab = () => Promise<{
  readonly url: string
  readonly close: () => Promise<void>
}>

/** Makes them for one page; `serve` gives it to tests that name no address. */
export function labFixtures(voice: Voice, serve: ServeLab): LabTesting {
  const placed = base.extend<LabOptions, LabWorkerOptions & LabPlaces>({
    serverUnderTest: ['', { option: true }],
    roomscopeUrl: ['', { option: true, scope: 'worker' }],
    labUrl: [
      async ({ roomscopeUrl }, use) => {
        if (roomscopeUrl !== '') return use(roomscopeUrl)
        const served = await serve()
        await use(served.url)
        await served.close()
      },
      { scope: 'worker' },
    ],
  })
  const test = placed.extend<{ lab: Lab }>({
    lab: async ({ page, labUrl, serverUnderTest }, use, testInfo) => {
      const errors = errorsOf(page)
      const lab = new Lab(page, labUrl)
      lab.serverUnderTest = serverUnderTest
      await lab.open()
      await use(lab)
      if (testInfo.status !== testInfo.expectedStatus) await attachRun(lab, testInfo, voice)
      complain(errors, voice)
    },
  })
  const scenarioTest = placed.extend<{ lab: Lab }, { openLab: OpenLab }>({
    openLab: [
      async ({ browser, labUrl }, use, { project }) => {
        const page = await browser.newPage({ viewport: project.use.viewport ?? null })
        const errors = errorsOf(page)
        const lab = new Lab(page, labUrl)
        await lab.open()
        await use({ lab, errors })
        await page.close()
      },
      { scope: 'worker' },
    ],
    lab: async ({ openLab: { lab, errors }, serverUnderTest }, use, testInfo) => {
      lab.serverUnderTest = serverUnderTest
      await use(lab)
      if (testInfo.status !== testInfo.expectedStatus) await attachRun(lab, testInfo, voice)
      complain(errors.splice(0), voice)
    },
  })
  return { test, scenarioTest, expect: baseExpect.extend(labMatchers) }
}

interface OpenLab {
  readonly lab: Lab
  readonly errors: string[]
}

function complain(errors: readonly string[], { words }: Voice): void {
  if (errors.length > 0) throw new Error(words.tests.pageErrors({ errors: errors.join('\n') }))
}

/** What goes wrong on a page from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}
