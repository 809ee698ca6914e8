import { useState } from 'react'
import { type Pending, pending } from '#reading/stage/pending.ts'
import type { StepOf } from '#scenario/format.ts'
import { hold, release } from '#store/commands/clients.ts'
import { faultFacts, isHeld } from '#trace/faultFacts.ts'
import type { WorldConnection } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { pendingWords } from '#words/events/pendingWords.ts'
import type { Words } from '#words/words.ts'
import styles from './holding.module.css'
import { VerbButton } from './VerbButton.tsx'
import group from './verbGroup.module.css'

type Held = StepOf<'hold'>['what']

/** What can be held, with the words of its two buttons. */
const kinds = {
  frames: { hold: 'holdFrames', release: 'releaseFrames' },
  handler: { hold: 'holdHandler', release: 'releaseHandler' },
  await: { hold: 'holdAwait', release: 'releaseAwait' },
} as const satisfies Record<Held, Record<'hold' | 'release', keyof Words['verbForms']>>

interface Props {
  readonly connection: WorldConnection
}

/** Interleaving by hand: what is pending for a connection, and what of it waits for a hand. */
export function Holding({ connection }: Props) {
  const lab = useLab()
  const { id, client, faults, clientEnd, serverEnd } = connection
  const gone = clientEnd.state === 'closed' && serverEnd.state === 'closed'
  const { clients: words, verbForms } = useWords()
  const items = useRoomscope(({ world }) => world)
  const list = pending(items, id)
  const isHolding = (what: Held) => faults.some((fault) => faultFacts[fault].holds === what)
  const waits = list.filter(({ held }) => held).length
  const [open, setOpen] = useState(false)
  const shown = open || waits > 0 || faults.some(isHeld)
  return (
    <details
      className={cx('more', styles.holding)}
      open={shown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.byHand({ held: waits })}</summary>
      <div className={group.row}>
        {Object.entries(kinds).map(([what, forms]) => {
          const kind = what as Held
          const held = isHolding(kind)
          return (
            <VerbButton
              key={kind}
              words={verbForms[held ? forms.release : forms.hold]}
              disabled={gone && !held && !list.some((item) => item.held)}
              run={() => (held ? release(lab, client, kind) : hold(lab, client, kind))}
            />
          )
        })}
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
