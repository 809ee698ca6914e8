import type { CDPSession, Page } from '@playwright/test'
import { median } from '../../src/bench/median.ts'
import { longTasksSince } from './watchTasks.ts'

/** How long is watched. */
const playedMs = 4000

interface Frames {
  readonly frameMedianMs: number
  /** What a frame takes of the processor, on the page's own thread. */
  readonly frameCpuMs: number
  readonly frameP95Ms: number
  readonly frameLongestMs: number
  readonly longTasksPlaying: number
}

/** Plays what was run in real time, from the first join that is a step of its own. */
export async function framesWhilePlaying(page: Page, cdp: CDPSession): Promise<Frames> {
  await page.evaluate(async () => {
    const trace = await window.roomscope.trace()
    const first = trace.find((event) => event.kind === 'step' && event.verb === 'join')
    await window.roomscope.seek(first?.seq ?? 0)
  })
  await page.getByLabel('Speed').selectOption('1')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const cpuBeforeMs = await cpuMs(cdp)
  const { sinceMs, frames } = await page.evaluate(async (forMs) => {
    const sinceMs = performance.now()
    const frames: number[] = []
    let before = sinceMs
    while (before - sinceMs < forMs) {
      const now = await new Promise<number>(requestAnimationFrame)
      frames.push(now - before)
      before = now
    }
    return { sinceMs, frames: frames.slice(1) }
  }, playedMs)
  const frameCpuMs = ((await cpuMs(cdp)) - cpuBeforeMs) / Math.max(1, frames.length)
  const long = await longTasksSince(page, sinceMs)
  const inOrder = [...frames].sort((a, b) => a - b)
  return {
    frameMedianMs: median(frames),
    frameCpuMs,
    frameP95Ms: inOrder[Math.floor(inOrder.length * 0.95)] ?? 0,
    frameLongestMs: inOrder.at(-1) ?? 0,
    longTasksPlaying: long.length,
  }
}

/** What the page's thread took of the processor so far. */
export async function cpuMs(cdp: CDPSession): Promise<number> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}
