import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type LaunchOptions } from '@playwright/test'
import { type Browser, type FetchWay, type Machine, programs } from './findBrowser.ts'

const run = promisify(execFile)

/** How long a fetch may take, and how long a start. */
const fetchTimeoutMs = 300_000
const startTimeoutMs = 20_000

const isRoot = process.getuid?.() === 0

/** Chromium's sandbox does not work as root, and a GPU that is imitated only costs; the rest keeps it from calling home. */
const args = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** How Playwright starts a browser. */
export function launchOptions(browser: Browser): LaunchOptions {
  if ('executablePath' in browser) return { args, executablePath: browser.executablePath }
  return 'channel' in browser ? { args, channel: browser.channel } : { args }
}

/** The machine that the tests run on. */
export const thisMachine: Machine = {
  asked: process.env.E2E_BROWSER,
  which,
  starts,
  fetch: fetchBrowser,
}

/** Firefox, where it is installed; it is never fetched. */
export const firefox = ['firefox-esr', 'firefox'].map(which).find((path) => path !== undefined)

function which(program: string): string | undefined {
  const paths = (process.env.PATH ?? '').split(delimiter)
  return paths.map((path) => join(path, program)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function starts(browser: Browser): Promise<boolean> {
  try {
    const started = await chromium.launch({ ...launchOptions(browser), timeout: startTimeoutMs })
    await started.close()
    return true
  } catch {
    return false
  }
}

async function fetchBrowser(way: FetchWay): Promise<boolean> {
  try {
    if (way === 'playwright install') {
      await runFor('npx', ['playwright', 'install', 'chromium', '--only-shell'])
    } else {
      if (!isRoot || !which('apt-get')) return false
      await runFor('apt-get', ['update'])
      await runFor('apt-get', ['install', '-y', '--no-install-recommends', programs[0] ?? ''])
    }
    return true
  } catch {
    return false
  }
}

async function runFor(program: string, argv: readonly string[]): Promise<void> {
  process.stderr.write(`getting a browser: ${program} ${argv.join(' ')}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run(program, [...argv], { timeout: fetchTimeoutMs, env })
}
