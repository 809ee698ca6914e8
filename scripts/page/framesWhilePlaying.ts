import type { Page } from '@playwright/test'
import { median } from '../../src/bench/median.ts'
import { longTasksSince } from './watchTasks.ts'

/** How long is watched. */
const playedMs = 4000

interface Frames {
  readonly frameMedianMs: number
  readonly frameP95Ms: number
  readonly frameLongestMs: number
  readonly longTasksPlaying: number
}

/** Plays what was run in real time, from the first join that is a step of its own. */
export async function framesWhilePlaying(page: Page): Promise<Frames> {
  await page.evaluate(async () => {
    const trace = await window.roomscope.trace()
    const first = trace.find((event) => event.kind === 'step' && event.verb === 'join')
    await window.roomscope.seek(first?.seq ?? 0)
  })
  await page.getByLabel('Speed').selectOption('1')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
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
  const long = await longTasksSince(page, sinceMs)
  const inOrder = [...frames].sort((a, b) => a - b)
  return {
    frameMedianMs: median(frames),
    frameP95Ms: inOrder[Math.floor(inOrder.length * 0.95)] ?? 0,
    frameLongestMs: inOrder.at(-1) ?? 0,
    longTasksPlaying: long.length,
  }
}
