import { test as base } from '@playwright/test'
import { Lab } from './pages/lab.ts'

/** A test with the simulator open in `lab`; an error on the page fails it. */
export const test = base.extend<{ lab: Lab }>({
  lab: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    const lab = new Lab(page)
    await lab.open()
    await use(lab)
    if (errors.length > 0) throw new Error(`the page had errors:\n${errors.join('\n')}`)
  },
})
