import { lazy, Suspense } from 'react'
import { select } from '#store/commands/select.ts'
import { cx } from '#views/parts/cx.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './inspector.module.css'

const Facts = lazy(async () => ({ default: (await import('./Facts.tsx')).Facts }))
const ExpectThis = lazy(async () => ({
  default: (await import('#views/scenario/ExpectThis.tsx')).ExpectThis,
}))

/** Everything that is known of what is chosen. */
export function Inspector() {
  const lab = useLab()
  const { inspector: words } = useWords()
  const selection = useRoomscope((state) => state.selection)
  return (
    <section
      aria-label={words.title}
      className={cx('panel', styles.inspector)}
      data-part="inspector"
      data-idle={selection === null}
    >
      <header className="panel-head">
        <h2>{words.title}</h2>
        <p className="counts">{selection ? words.kinds[selection.kind] : ''}</p>
        {selection && (
          <button type="button" className="button button-small" onClick={() => select(lab, null)}>
            {words.clear}
          </button>
        )}
      </header>
      <Scroller className={cx(styles.body)} label={words.details}>
        {!selection && <p className="hint">{words.nothing}</p>}
        <Suspense>
          {selection && <Facts selection={selection} />}
          <ExpectThis subject={selection} />
        </Suspense>
      </Scroller>
    </section>
  )
}
