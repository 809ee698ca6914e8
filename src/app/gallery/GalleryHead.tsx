import { Dialog } from 'radix-ui'
import { catalog } from '#specimens/catalog.ts'
import { cx } from '#views/parts/cx.ts'
import { Tabs } from '#views/parts/Tabs.tsx'
import { useWords } from '#views/parts/useWords.ts'
import type { Mode } from './Card.tsx'
import styles from './gallery.module.css'
import { useGame } from './game.ts'

interface GalleryHeadProps {
  readonly mode: Mode
  /** The words that a flaw must have to be shown. */
  readonly sought: string
  readonly onSought: (sought: string) => void
}

/** What the gallery is, how many flaws were found, and what to do: watch them, or look for them. */
export function GalleryHead({ mode, sought, onSought }: GalleryHeadProps) {
  const { flaws } = useWords()
  const { best } = useGame()
  return (
    <header className={styles.head}>
      <Dialog.Title>{flaws.title}</Dialog.Title>
      <p className={styles.found}>
        {flaws.found({ found: Object.keys(best).length, of: catalog.length })}
      </p>
      <Dialog.Close className="button button-small">{flaws.close}</Dialog.Close>
      <Dialog.Description>{flaws.intro}</Dialog.Description>
      <Tabs.List className={cx('segments', styles.modes)} aria-label={flaws.mode}>
        <Tabs.Trigger value="watch">{flaws.modes.watch}</Tabs.Trigger>
        <Tabs.Trigger value="play">{flaws.modes.play}</Tabs.Trigger>
      </Tabs.List>
      {mode === 'watch' && (
        <input
          type="search"
          aria-label={flaws.search}
          placeholder={flaws.search}
          value={sought}
          onChange={(event) => onSought(event.target.value)}
        />
      )}
    </header>
  )
}
