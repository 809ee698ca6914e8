import type { Browser, CDPSession, Page } from '@playwright/test'
import { busy, closed, crowd, nothing } from './crowd.ts'
import { cpuMs, framesWhilePlaying } from './framesWhilePlaying.ts'
import { longTasksSince, watchTasks } from './watchTasks.ts'

interface Where {
  readonly browser: Browser
  readonly url: string
}

/** What a crowd costs the page's thread. */
export interface CrowdFigures {
  /** From asking for the run until the picture tells of all its connections. */
  readonly shownMs: number
  readonly events: number
  /** The longest task while the run arrives. */
  readonly arrivalLongestTaskMs: number
  /** What the page's own thread took of the processor until the run was shown. */
  readonly arrivalCpuMs: number
  readonly frameMedianMs: number
  readonly frameP95Ms: number
  readonly frameLongestMs: number
  readonly longTasksPlaying: number
  /** What the page's thread holds, after its garbage is gone. */
  readonly heapBeforeMb: number
  readonly heapSpawnedMb: number
  readonly heapAllLeftMb: number
  readonly heapNewWorldMb: number
}

/** Spawns clients in rooms of ten, has them come and go, has all leave, and begins a new world. */
export async function measureCrowd(
  { browser, url }: Where,
  clients: number,
): Promise<CrowdFigures> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(0)
  await watchTasks(page)
  await page.goto(url)
  await page.waitForFunction(() => window.benchNotes.firstNodeMs !== null)
  const cdp = await context.newCDPSession(page)
  await run(page, nothing)
  const heapBeforeMb = await heapMb(cdp)
  const cpuBeforeMs = await cpuMs(cdp)
  const arrival = await run(page, crowd(clients), clients)
  const arrivalCpuMs = (await cpuMs(cdp)) - cpuBeforeMs
  const heapSpawnedMb = await heapMb(cdp)
  await run(page, busy(clients))
  const playing = await framesWhilePlaying(page, cdp)
  await run(page, closed(clients))
  const heapAllLeftMb = await heapMb(cdp)
  await run(page, nothing)
  const heapNewWorldMb = await heapMb(cdp)
  await context.close()
  return {
    shownMs: arrival.ms,
    events: arrival.events,
    arrivalLongestTaskMs: arrival.longestTaskMs,
    arrivalCpuMs,
    ...playing,
    heapBeforeMb,
    heapSpawnedMb,
    heapAllLeftMb,
    heapNewWorldMb,
  }
}

/** Runs a scenario as the console would, until the frame after its end; how long so many connections took to be shown. */
async function run(page: Page, scenario: object, connections = 0) {
  const asked = { scenario, connections }
  const { sinceMs, ms, events } = await page.evaluate(async ({ scenario, connections }) => {
    const frame = () => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)))
    const told = () => document.querySelector('#picture .counts')?.textContent ?? ''
    const sinceMs = performance.now()
    const run = window.roomscope.run(scenario)
    while (connections > 0 && !told().startsWith(`${connections} connections`)) await frame()
    const ms = performance.now() - sinceMs
    const { events } = await run
    await frame()
    return { sinceMs, ms, events }
  }, asked)
  const long = await longTasksSince(page, sinceMs)
  return { ms, events, longestTaskMs: Math.max(0, ...long.map((task) => task.ms)) }
}

async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
