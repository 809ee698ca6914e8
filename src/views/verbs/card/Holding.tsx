import { useState } from 'react'
import { type Pending, pending } from '#reading/stage/pending.ts'
import { isByHand } from '#trace/faultFacts.ts'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Subject } from '#views/verbs/clientVerb.ts'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import { isHeld } from '#views/verbs/holdingVerbs.ts'
import { pendingWords } from '#words/events/pendingWords.ts'
import styles from './holding.module.css'
import { VerbButton } from './VerbButton.tsx'
import group from './verbGroup.module.css'

const { holdFrames, releaseFrames, holdHandler, releaseHandler, holdAwait, releaseAwait } =
  clientVerbs

/** What can be held, with its two verbs: one button does whichever can be done. */
const kinds = [
  { what: 'frames', hold: holdFrames, release: releaseFrames },
  { what: 'handler', hold: holdHandler, release: releaseHandler },
  { what: 'await', hold: holdAwait, release: releaseAwait },
] as const

/** Interleaving by hand: what is pending for a connection, and what of it waits for a hand. */
export function Holding({ subject }: { readonly subject: Subject }) {
  const { id, client, faults } = subject.connection
  const { clients: words } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const list = pending(subject.world, trace, id)
  const waits = list.filter(({ held }) => held).length
  const [open, setOpen] = useState(false)
  const shown = open || waits > 0 || faults.some(isByHand)
  return (
    <details
      className={cx('more', styles.holding)}
      open={shown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.byHand({ held: waits })}</summary>
      <div className={group.row}>
        {kinds.map(({ what, hold, release }) => (
          <VerbButton key={what} verb={isHeld(subject, what) ? release : hold} subject={subject} />
        ))}
      </div>
      <ul className={styles.pending} aria-label={words.pendingFor({ client })}>
        {list.map((item) => (
          <PendingItem key={item.key} item={item} />
        ))}
        {list.length === 0 && <li className={styles.none}>{words.nothingPending}</li>}
      </ul>
    </details>
  )
}

/** A bar before it is held, an arrow before it goes on by itself; the word says it too. */
function PendingItem({ item: { kind, what, held } }: { readonly item: Pending }) {
  const words = useWords()
  const { clients } = words
  return (
    <li className={cx(held && styles.held)}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {held ? <path d="M3,1 V11 M9,1 V11" /> : <path d="M2,2 L9,6 L2,10 Z" />}
      </svg>
      <span>
        <strong>{clients.pending[kind][held ? 'held' : 'underWay']}</strong>{' '}
        {pendingWords(words, what)}
      </span>
    </li>
  )
}
