import type { Page } from '@playwright/test'

/** What a page notes of itself while it is watched. */
interface Notes {
  readonly long: { readonly startMs: number; readonly ms: number }[]
  firstNodeMs: number | null
}

declare global {
  interface Window {
    benchNotes: Notes
  }
}

/** Has a page note its long tasks, and when its graph shows the first node, from its next load on. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: Notes = { long: [], firstNodeMs: null }
    window.benchNotes = notes
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        notes.long.push({ startMs: startTime, ms: duration })
      }
    }).observe({ type: 'longtask', buffered: true })
    const look = () => {
      const node = document.querySelector('[data-part="graph"] [role="option"]')
      if (node) notes.firstNodeMs = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** The long tasks since a moment of the page's own clock. */
export async function longTasksSince(page: Page, sinceMs: number) {
  return page.evaluate(
    (since) => window.benchNotes.long.filter(({ startMs }) => startMs >= since),
    sinceMs,
  )
}
