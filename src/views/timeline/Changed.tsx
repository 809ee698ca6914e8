import { useMemo } from 'react'
import { changesIn } from '#store/selectors/changes.ts'
import { Changes } from '#views/parts/Changes.tsx'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './changed.module.css'

/** In one line, so that nothing jumps: so many are told, the inspector has all of an event. */
const shownMax = 8
/** Of those, so many where the line is short. */
const shownShortMax = 2

/** What the event at the playhead changed. */
export function Changed() {
  const lab = useLab()
  const { changed: words } = useWords().timeline
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const changes = useMemo(() => changesIn(lab, trace, playhead), [lab, trace, playhead])
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    <div className={styles.changed} data-part="time-changed" role="group" aria-label={words.group}>
      {changes.length === 0 ? (
        <span className={styles.unchanged}>{playhead < 0 ? words.nothingYet : words.nothing}</span>
      ) : (
        <Changes changes={changes.slice(0, shownMax)} />
      )}
      <More count={changes.length - shownMax} line="long" />
      <More count={changes.length - shownShortMax} line="short" />
    </div>
  )
}

/** How many are not told; which of the two is shown, the width of the line decides. */
function More({ count, line }: { readonly count: number; readonly line: 'long' | 'short' }) {
  const { changed: words } = useWords().timeline
  if (count <= 0) return null
  return (
    <span className={cx(styles.unchanged, line === 'short' ? styles.short : styles.long)}>
      {words.more({ more: count })}
    </span>
  )
}
