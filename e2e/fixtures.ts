import { test as base, expect as baseExpect, type Page } from '@playwright/test'
import { attachRun } from './attachRun.ts'
import { labMatchers } from './matchers.ts'
import { Lab } from './pages/lab.ts'

/** Playwright's `expect`, and what can be expected of a lab: `await expect(lab).toHaveMembers(…)`. */
export const expect = baseExpect.extend(labMatchers)

/**
 * A test with the simulator open in `lab`. An error on the page fails it, and when it fails it has
 * its trace and a picture attached.
 */
export const test = base.extend<{ lab: Lab }>({
  lab: async ({ page }, use, testInfo) => {
    const errors = errorsOf(page)
    const lab = new Lab(page)
    await lab.open()
    await use(lab)
    if (testInfo.status !== testInfo.expectedStatus) await attachRun(lab, testInfo)
    if (errors.length > 0) throw new Error(`the page had errors:\n${errors.join('\n')}`)
  },
})

/**
 * As `test`, but one page serves many tests, which is much faster. For tests that only `run`
 * scenarios: each run replaces the world, and nothing else of the page may be changed.
 */
export const scenarioTest = base.extend<{ lab: Lab }, { openLab: OpenLab }>({
  openLab: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', viewport = null } = project.use
      const page = await browser.newPage({ baseURL, viewport })
      const errors = errorsOf(page)
      const lab = new Lab(page)
      await lab.open()
      await use({ lab, errors })
      await page.close()
    },
    { scope: 'worker' },
  ],
  lab: async ({ openLab: { lab, errors } }, use, testInfo) => {
    await use(lab)
    if (testInfo.status !== testInfo.expectedStatus) await attachRun(lab, testInfo)
    const mine = errors.splice(0)
    if (mine.length > 0) throw new Error(`the page had errors:\n${mine.join('\n')}`)
  },
})

interface OpenLab {
  readonly lab: Lab
  readonly errors: string[]
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
