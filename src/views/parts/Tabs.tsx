import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useId,
  useState,
} from 'react'

/** Which of several panels is shown. */
interface Shown {
  /** What the ids of its tabs and panels begin with. */
  readonly id: string
  readonly value: string
  readonly show: (value: string) => void
}

const ShownContext = createContext<Shown | null>(null)

function useShownTab(): Shown {
  const shown = useContext(ShownContext)
  if (!shown) throw new Error('A tab stands within Tabs.Root')
  return shown
}

interface RootProps {
  /** The tab that is chosen; it is kept here when it is left out. */
  readonly value?: string
  readonly defaultValue?: string
  readonly onValueChange?: (value: string) => void
  readonly className?: string | undefined
  readonly 'data-part'?: string
  readonly children: ReactNode
}

/** Several panels at one place, of which one is shown. */
function Root({ value, defaultValue = '', onValueChange, children, ...given }: RootProps) {
  const id = useId()
  const [kept, keep] = useState(defaultValue)
  const show = onValueChange ?? keep
  return (
    <ShownContext value={{ id, value: value ?? kept, show }}>
      <div {...given}>{children}</div>
    </ShownContext>
  )
}

interface ListProps {
  readonly 'aria-label': string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The tabs in a row. Arrow keys, Home and End go along it, and choose. */
function List({ children, ...given }: ListProps) {
  return (
    <div role="tablist" {...given} onKeyDown={goAlong}>
      {children}
    </div>
  )
}

interface TabProps {
  readonly value: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Shows the panel of the same value. */
function Trigger({ value, children, className }: TabProps) {
  const shown = useShownTab()
  const isChosen = value === shown.value
  return (
    <button
      type="button"
      role="tab"
      id={`${shown.id}-tab-${value}`}
      aria-selected={isChosen}
      aria-controls={`${shown.id}-panel-${value}`}
      tabIndex={isChosen ? 0 : -1}
      className={className}
      onClick={() => shown.show(value)}
    >
      {children}
    </button>
  )
}

interface PanelProps extends TabProps {
  readonly tabIndex?: number
}

/** Is there only while the tab of the same value is chosen. */
function Content({ value, children, tabIndex = 0, className }: PanelProps) {
  const shown = useShownTab()
  if (value !== shown.value) return null
  return (
    <div
      role="tabpanel"
      id={`${shown.id}-panel-${value}`}
      aria-labelledby={`${shown.id}-tab-${value}`}
      tabIndex={tabIndex}
      className={className}
    >
      {children}
    </div>
  )
}

function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
  const at = tabs.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  const tab = tabs.at(to % tabs.length)
  tab?.focus()
  tab?.click()
}

/** Tabs as WAI-ARIA has them: they are on the first screen, where a package for them weighed 8 kB. */
export const Tabs = { Root, List, Trigger, Content }
