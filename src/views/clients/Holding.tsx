import { useState } from 'react'
import { type Pending, pending } from '#reading/stage/pending.ts'
import { hold, release } from '#store/commands/clients.ts'
import { faultFacts, isHeld } from '#trace/faultFacts.ts'
import type { WorldConnection } from '#trace/world.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { pendingWords } from '#words/pendingWords.ts'

/** What can be held, with the word that the button says and what holding it means. */
const kinds = {
  frames: ['frames', 'What is on its way waits on the wire, close frames too'],
  handler: [
    'handler',
    'Frames arrive, but the server’s code gets no turn with them; a close comes past',
  ],
  await: ['await', 'Whether it may join is not answered; a close comes past'],
} as const

interface Props {
  readonly connection: WorldConnection
  readonly disabled: boolean
}

/** Interleaving by hand: what is pending for a connection, and what of it waits for a hand. */
export function Holding({ connection: { id, client, faults }, disabled }: Props) {
  const items = useRoomscope(({ world }) => world)
  const list = pending(items, id)
  const isHolding = (what: keyof typeof kinds) =>
    faults.some((fault) => faultFacts[fault].holds === what)
  const waits = list.filter(({ held }) => held).length
  const [open, setOpen] = useState(false)
  const shown = open || waits > 0 || faults.some(isHeld)
  return (
    <details
      className="more holding"
      open={shown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Hold by hand{waits > 0 && ` · ${waits} held`}</summary>
      <div className="verb-group-row">
        {Object.entries(kinds).map(([what, [word, title]]) => {
          const kind = what as keyof typeof kinds
          const held = isHolding(kind)
          return (
            <button
              key={kind}
              type="button"
              className="button button-small hold"
              title={title}
              disabled={disabled && !held && !list.some((item) => item.held)}
              onClick={() => (held ? release(client, kind) : hold(client, kind))}
            >
              {held ? `Release ${word}` : `Hold ${word}`}
            </button>
          )
        })}
      </div>
      <ul className="pending" aria-label={`Pending for ${client}`}>
        {list.map((item) => (
          <PendingItem key={item.key} item={item} />
        ))}
        {list.length === 0 && <li className="card-none">nothing is pending</li>}
      </ul>
    </details>
  )
}

const kindWords = { frame: 'frame', handler: 'handler', await: 'await' } as const

/** A bar before it is held, an arrow before it goes on by itself; the word says it too. */
function PendingItem({ item: { kind, what, held } }: { readonly item: Pending }) {
  return (
    <li className={held ? 'pending-held' : ''}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {held ? <path d="M3,1 V11 M9,1 V11" /> : <path d="M2,2 L9,6 L2,10 Z" />}
      </svg>
      <span>
        <strong>
          {kindWords[kind]} {held ? 'held' : 'under way'}
        </strong>{' '}
        {pendingWords(useWords(), what)}
      </span>
    </li>
  )
}
