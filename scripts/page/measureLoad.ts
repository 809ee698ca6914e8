import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { longTasksSince, watchTasks } from './watchTasks.ts'

interface Where {
  readonly browser: Browser
  readonly url: string
  readonly built: string
}

/** A first visit, from the request on. */
export interface LoadFigures {
  /** Script of the page's thread, gzipped: what the document names, and all until nothing is fetched any more. */
  readonly firstScriptKb: number
  readonly allFetchedKb: number
  readonly firstPaintMs: number
  /** When the graph shows the first connection. */
  readonly firstNodeMs: number
  /** When the last long task before the first connection is over; the first paint where there is none. */
  readonly interactiveMs: number
  readonly longTasks: number
  readonly longestTaskMs: number
}

/** Opens the page as nobody has before, and waits until it has fetched all that it fetches by itself. */
export async function measureLoad({ browser, url, built }: Where): Promise<LoadFigures> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await watchTasks(page)
  await page.goto(url)
  await page.waitForFunction(() => window.benchNotes.firstNodeMs !== null)
  await page.waitForLoadState('networkidle')
  const { named, fetched, firstPaintMs, firstNodeMs } = await page.evaluate(() => ({
    named: [...document.querySelectorAll<HTMLElement>('script[src], link[rel="modulepreload"]')]
      // Those that the page adds for what it fetches later stand after the style.
      .filter((one) => !one.matches('link[rel="stylesheet"] ~ *'))
      .map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? ''),
    fetched: performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
    firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    firstNodeMs: window.benchNotes.firstNodeMs ?? 0,
  }))
  const long = await longTasksSince(page, 0)
  await context.close()
  const before = long.filter(({ startMs }) => startMs < firstNodeMs)
  return {
    firstScriptKb: kilobytes(built, named),
    allFetchedKb: kilobytes(built, fetched),
    firstPaintMs,
    firstNodeMs,
    interactiveMs: Math.max(firstPaintMs, ...before.map(({ startMs, ms }) => startMs + ms)),
    longTasks: long.length,
    longestTaskMs: Math.max(0, ...long.map(({ ms }) => ms)),
  }
}

function kilobytes(built: string, paths: readonly string[]): number {
  const files = [...new Set(paths.map((path) => path.replace(/^\.?\//, '')))]
  const sizes = files.map((file) => gzipSync(readFileSync(join(built, file))).length)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}
