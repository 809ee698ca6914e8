import type { CatalogEntry } from '#specimens/catalog.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Card, type Mode } from './Card.tsx'
import styles from './gallery.module.css'
import { useGame } from './game.ts'

interface GroupProps {
  readonly group: CatalogEntry['group']
  readonly specimens: readonly CatalogEntry[]
  readonly mode: Mode
  readonly onOpen: (specimen: CatalogEntry) => void
}

/** The flaws of one kind, and what kind that is; nothing when none is shown. */
export function FlawGroup({ group, specimens, mode, onOpen }: GroupProps) {
  const { flaws } = useWords()
  const { best } = useGame()
  if (specimens.length === 0) return null
  const { title, about } = flaws.groups[group]
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.about}>{about}</p>
      <ul className={styles.list}>
        {specimens.map((specimen) => (
          <Card
            key={specimen.id}
            specimen={specimen}
            mode={mode}
            best={best[specimen.id]}
            onOpen={() => onOpen(specimen)}
          />
        ))}
      </ul>
    </section>
  )
}
