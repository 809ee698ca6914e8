import { DropdownMenu } from 'radix-ui'
import { useEffect, useId, useRef } from 'react'
import { roomColour } from '#views/parts/RoomChip.tsx'
import { useWords } from '#views/parts/useWords.ts'
import type { Entry, Section } from './menuModel.ts'
import styles from './nodeMenu.module.css'

interface Props {
  readonly sections: readonly Section[]
  /** Whether its first entry is chosen at once. */
  readonly first: boolean
  readonly onChoose: (entry: Entry, event: Event) => void
  /** Goes back to the page before; null on the first. */
  readonly onBack: (() => void) | null
}

/** One page of a menu: its sections, and the way back. */
export function MenuPage({ sections, first, onChoose, onBack }: Props) {
  const { nodeMenu } = useWords()
  const page = useRef<HTMLDivElement>(null)
  const chooseFirst = useRef(first)
  useEffect(() => {
    if (chooseFirst.current) page.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [])
  return (
    <div ref={page} className={styles.page}>
      {onBack && (
        <DropdownMenu.Item
          className={styles.back}
          aria-label={nodeMenu.back}
          onSelect={(event) => {
            event.preventDefault()
            onBack()
          }}
        >
          {nodeMenu.back}
        </DropdownMenu.Item>
      )}
      {sections.map((section) => (
        <MenuSection key={section.id} section={section} onChoose={onChoose} />
      ))}
    </div>
  )
}

interface SectionProps extends Pick<Props, 'onChoose'> {
  readonly section: Section
}

function MenuSection({ section: { heading, entries }, onChoose }: SectionProps) {
  const means = useId()
  if (!heading) {
    return (
      <DropdownMenu.Group className={styles.section}>
        {entries.map((entry) => (
          <Item key={entry.label} entry={entry} onChoose={onChoose} />
        ))}
      </DropdownMenu.Group>
    )
  }
  return (
    <DropdownMenu.Group className={styles.section} aria-label={heading.button}>
      <p className={styles.heading}>
        <strong>{heading.button}</strong>
        <span id={means}>{heading.title}</span>
      </p>
      <div className={styles.chips}>
        {entries.map((entry) => (
          <DropdownMenu.Item
            key={entry.label}
            className={styles.chip}
            style={entry.ordinal === undefined ? {} : { '--hue': roomColour(entry.ordinal) }}
            aria-label={entry.name}
            aria-describedby={means}
            onSelect={(event) => onChoose(entry, event)}
          >
            {entry.label}
          </DropdownMenu.Item>
        ))}
      </div>
    </DropdownMenu.Group>
  )
}

interface ItemProps extends Pick<Props, 'onChoose'> {
  readonly entry: Entry
}

function Item({ entry, onChoose }: ItemProps) {
  const means = useId()
  return (
    <DropdownMenu.Item
      className={styles.item}
      data-tone={entry.tone}
      data-opens={entry.does.kind === 'act' ? undefined : entry.does.kind}
      aria-label={entry.label}
      aria-describedby={means}
      onSelect={(event) => onChoose(entry, event)}
    >
      <strong>{entry.label}</strong>
      <span id={means}>{entry.means}</span>
    </DropdownMenu.Item>
  )
}
