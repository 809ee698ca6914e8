import type { ReactNode, Ref } from 'react'

interface Props {
  readonly label: string
  readonly className: string | undefined
  readonly children: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

/** A part that scrolls by itself, and so must be reachable by keyboard, and have a name. */
export function Scroller({ label, className, children, ref }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the arrow keys cannot scroll it
    <div className={className} ref={ref} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
