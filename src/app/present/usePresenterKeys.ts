import { useLayoutEffect } from 'react'

/** What a key asks for. */
export type Wish = 'next' | 'back' | 'first' | 'last' | 'notes' | 'fullScreen' | 'leave'

/** Page Up and Page Down are what the small remote controls of speakers send. */
const keys: Readonly<Record<string, Wish>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  n: 'notes',
  f: 'fullScreen',
  Escape: 'leave',
}

/** Listens to the keys of the whole page; a button that has the focus keeps the space bar. */
export function usePresenterKeys(does: (wish: Wish) => void): void {
  // Before it is painted: who sees a slide may press a key at once.
  useLayoutEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return
      const wish = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!wish) return
      event.preventDefault()
      does(wish)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [does])
}
