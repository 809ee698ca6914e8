import { defineConfig } from '@playwright/test'
import normal from '../../playwright.config.ts'

/** Tests that are meant to fail, run by failing.spec.ts alone, on the page and in the browser of that run. */
const { globalSetup: _, webServer: __, ...rest } = normal

// Playwright asks for a default export here.
// biome-ignore lint/style/noDefaultExport: Playwright's own convention
export default defineConfig({
  ...rest,
  testDir: '.',
  testMatch: '**/*.fails.ts',
  reporter: 'json',
  workers: 1,
  // They are meant to fail, and fail once.
  retries: 0,
  use: { ...rest.use, trace: 'off' },
  expect: { timeout: 2000 },
})
