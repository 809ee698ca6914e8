import { lazy, Suspense } from 'react'
import type { Selection } from '#reading/selection.ts'
import { select } from '#store/commands/select.ts'
import { cx } from '#views/parts/cx.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { ConnectionFacts } from './ConnectionFacts.tsx'
import { EventFacts } from './EventFacts.tsx'
import styles from './inspector.module.css'
import { MembershipFacts } from './MembershipFacts.tsx'
import { RoomFacts } from './RoomFacts.tsx'

const ExpectThis = lazy(async () => ({
  default: (await import('#views/scenario/ExpectThis.tsx')).ExpectThis,
}))

/** Everything that is known of what is chosen. */
export function Inspector() {
  const lab = useLab()
  const { inspector: words } = useWords()
  const selection = useRoomscope((state) => state.selection)
  return (
    <section aria-label={words.title} className={cx('panel', styles.inspector)}>
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
        <Facts selection={selection} />
        <Suspense>
          <ExpectThis subject={selection} />
        </Suspense>
      </Scroller>
    </section>
  )
}

function Facts({ selection }: { readonly selection: Selection | null }) {
  const { inspector: words } = useWords()
  switch (selection?.kind) {
    case undefined:
      return <p className="hint">{words.nothing}</p>
    case 'connection':
      return <ConnectionFacts id={selection.connection} />
    case 'room':
      return <RoomFacts room={selection.room} />
    case 'membership':
      return <MembershipFacts connection={selection.connection} room={selection.room} />
    case 'event':
      return <EventFacts seq={selection.seq} />
  }
}
