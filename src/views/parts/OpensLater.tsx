import {
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
  Suspense,
  useState,
} from 'react'

/** What opens at a press: it is open from the start, for it is fetched when somebody has pressed. */
export interface Opened {
  readonly defaultOpen: boolean
}

interface Props {
  /** Draws the button as long as nobody has pressed it. */
  readonly button: (press: () => void) => ReactNode
  /** Button and what it opens, fetched apart from the page. */
  readonly opened: LazyExoticComponent<ComponentType<Opened>>
}

/** A button that opens something which few visits need: all but the button is fetched at the first press. */
export function OpensLater({ button, opened: Fetched }: Props) {
  const [pressed, setPressed] = useState(false)
  const placeholder = button(() => setPressed(true))
  if (!pressed) return placeholder
  return (
    <Suspense fallback={placeholder}>
      <Fetched defaultOpen />
    </Suspense>
  )
}
