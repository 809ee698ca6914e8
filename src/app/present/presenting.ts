import { createStore } from 'zustand/vanilla'
import type { Scenario } from '#scenario/format.ts'

interface Presenting {
  readonly isOn: boolean
  /** The run that was asked for in this page; null where the address says what is presented. */
  readonly given: Scenario | null
  /** Counted from 0. */
  readonly slide: number
}

/** Whether something is presented, and how far that came; the address says the same, as `?present=3`. */
export const presenting = createStore<Presenting>(() => ({ ...inAddress(), given: null }))

/** Presents a run, or with null the lesson that the hash names. */
export function startPresenting(given: Scenario | null, hash: string): void {
  history.pushState({ presenting: true }, '', `${location.pathname}?present${hash}`)
  presenting.setState({ isOn: true, given, slide: 0 })
}

/** Goes to a slide, and says so in the address. */
export function goToSlide(slide: number): void {
  const { pathname, hash } = location
  history.replaceState(history.state, '', `${pathname}?present=${slide + 1}${hash}`)
  presenting.setState({ slide })
}

/** Shows again what was there before; after a link, what that carries is opened as by any other. */
export function stopPresenting(): void {
  presenting.setState({ isOn: false })
  if (history.state?.presenting) return history.back()
  history.replaceState(null, '', `${location.pathname}${location.hash}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** Whether the address asks for it. */
export function asksToPresent(): boolean {
  return new URLSearchParams(location.search).has('present')
}

function inAddress(): Pick<Presenting, 'isOn' | 'slide'> {
  const slide = Number(new URLSearchParams(location.search).get('present'))
  return { isOn: asksToPresent(), slide: Number.isInteger(slide) && slide > 0 ? slide - 1 : 0 }
}

window.addEventListener('popstate', () => presenting.setState(inAddress()))
