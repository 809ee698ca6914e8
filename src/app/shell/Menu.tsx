import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

interface MenuProps {
  /** What stands on its button. */
  readonly label: string
  readonly align: 'start' | 'end'
  readonly defaultOpen?: boolean
  readonly children: ReactNode
}

/** A button that opens a list to choose from. The page behind it stays as it is to a screen reader. */
export function Menu({ label, align, defaultOpen = false, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen={defaultOpen}>
      <DropdownMenu.Trigger className="button">{label}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        tabIndex={0}
        className="menu"
        align={align}
        sideOffset={6}
        collisionPadding={12}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

interface MenuGroupProps {
  readonly title: string
  readonly children: ReactNode
}

/** Choices that belong together, under a title. */
export function MenuGroup({ title, children }: MenuGroupProps) {
  return (
    <DropdownMenu.Group>
      <DropdownMenu.Label className="menu-label">{title}</DropdownMenu.Label>
      {children}
    </DropdownMenu.Group>
  )
}

interface MenuItemProps {
  readonly title: string
  readonly note: ReactNode
  readonly onSelect: () => void
}

/** One choice, and in a line what it does. */
export function MenuItem({ title, note, onSelect }: MenuItemProps) {
  return (
    <DropdownMenu.Item className="menu-item" onSelect={onSelect}>
      <strong>{title}</strong>
      <span>{note}</span>
    </DropdownMenu.Item>
  )
}
