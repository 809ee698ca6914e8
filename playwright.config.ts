import { defineConfig, devices, type Project } from '@playwright/test'
import type { Browser } from './e2e/browser/findBrowser.ts'
import { firefox, launchOptions } from './e2e/browser/thisMachine.ts'
import type { LabOptions, LabWorkerOptions } from './src/doors/playwright/labTesting.ts'

/** The global setup has run by the time a worker reads this. */
const browser = JSON.parse(process.env.ROOMSCOPE_BROWSER ?? '{"own":true}') as Browser

export default defineConfig<LabOptions, LabWorkerOptions>({
  testDir: 'e2e',
  testMatch: process.env.PICTURES ? '**/*.picture.ts' : '**/*.spec.ts',
  // The tests of another project, which package.spec.ts runs there.
  testIgnore: 'package/project/**',
  globalSetup: './e2e/globalSetup.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: '100%',
  // The gate's machine is shared and noisy. What passed only at the second try is told by its name.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.ROOMSCOPE_URL ?? '',
    roomscopeUrl: process.env.ROOMSCOPE_URL ?? '',
    // A test that fails attaches its own trace and a picture; pictures of every action took most of the time.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    viewport: { width: 1440, height: 900 },
    // A page of one test is not kept for the next; what is kept has a test of its own.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        launchOptions: launchOptions(browser),
      },
    },
    ...inFirefox(),
  ],
  webServer: {
    command: 'npm run build:package && npx vite preview --host 127.0.0.1 --port 0',
    wait: { stdout: /Local:\s+(?<ROOMSCOPE_URL>http:\/\/127\.0\.0\.1:\d+)/ },
    timeout: 120_000,
  },
})

/** Where Firefox is installed, what is marked `@firefox` runs in it too. */
function inFirefox(): Project[] {
  if (firefox === undefined) return []
  return [
    {
      name: 'firefox',
      grep: /@firefox/,
      use: {
        ...devices['Desktop Firefox'],
        channel: 'moz-firefox',
        viewport: { width: 1440, height: 900 },
        launchOptions: { executablePath: firefox },
      },
    },
  ]
}
