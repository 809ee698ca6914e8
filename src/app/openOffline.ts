/** Lets the built page open without a network from its next load on; in development nothing is kept. */
export function openOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // A browser may refuse; the page then needs its server each time.
  const register = () => navigator.serviceWorker.register('./sw.js').catch(() => undefined)
  // What the page itself needs comes first.
  window.addEventListener('load', register, { once: true })
}
