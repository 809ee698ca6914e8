import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './nodeMenu.module.css'

interface Props {
  readonly label: string
  /** What it stands beside. */
  readonly anchor: ReactNode
  readonly side: 'left' | 'right' | 'bottom'
  /** It closes, and the focus may go back. */
  readonly onReturn: () => void
  /** Somebody pressed elsewhere. */
  readonly onElsewhere: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** An open menu beside a part of the picture. */
export function MenuBox({ label, anchor, side, onReturn, onElsewhere, onClose, children }: Props) {
  return (
    <DropdownMenu.Root modal={false} open onOpenChange={onClose}>
      <DropdownMenu.Trigger asChild tabIndex={-1}>
        {anchor}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content
          className={styles.menu}
          aria-label={label}
          aria-labelledby={undefined}
          side={side}
          align="center"
          sideOffset={8}
          collisionPadding={8}
          onInteractOutside={onElsewhere}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            onReturn()
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
