import type { MouseEvent } from 'react'
import type { ConnectionId } from '#kernel/ids.ts'
import type { Verb } from '#lessons/lesson.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import { ClientEnds } from '#views/clients/ClientEnds.tsx'
import { cx } from '#views/parts/cx.ts'
import { SocketGlyph } from '#views/parts/SocketGlyph.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { RawFrame } from '#views/verbs/card/RawFrame.tsx'
import { RoomVerbs } from '#views/verbs/card/RoomVerbs.tsx'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import { isHeld } from '#views/verbs/holdingVerbs.ts'
import styles from './learn.module.css'
import { deeds, deedsOf } from './useLessonOffers.ts'
import { useLessonWords } from './useLessonWords.ts'

interface HandProps {
  readonly id: ConnectionId
  readonly verbs: readonly Verb[]
}

/** One client with the verbs of the lesson, and what each of them means. */
export function Hand({ id, verbs }: HandProps) {
  const world = useRoomscope((state) => state.world)
  const connection = world.connections.get(id)
  if (!connection) return null
  const usable = connection.clientEnd.state === 'open'
  return (
    <article className={cx('panel', styles.hand)} aria-label={connection.client}>
      <header>
        <SocketGlyph connection={connection} />
        <h3>{connection.client}</h3>
        <ClientEnds connection={connection} />
      </header>
      <RoomVerbs connection={connection} world={world} usable={usable} />
      <HandVerbs connection={connection} world={world} verbs={verbs} />
      {verbs.includes('raw') && (
        // biome-ignore lint/a11y: what is pressed is within; it is only brought into view
        <div onClick={bringIntoView}>
          <RawFrame client={connection.client} usable={usable} />
        </div>
      )}
    </article>
  )
}

/** What opens where a hand is higher than its place is seen to its end. */
function bringIntoView({ currentTarget }: MouseEvent<HTMLElement>): void {
  requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }))
}

interface HandVerbsProps {
  readonly connection: WorldConnection
  readonly world: World
  readonly verbs: readonly Verb[]
}

function HandVerbs({ connection, world, verbs }: HandVerbsProps) {
  const lab = useLab()
  const { panel } = useLessonWords()
  const own = deedsOf(verbs)
  if (own.length === 0) return null
  const subject = { connection, world }
  return (
    <ul className={styles.handVerbs}>
      {own.map((verb) => {
        const letsGo = verb === 'holdAwait' && isHeld(subject, 'await')
        const { name, means } = panel.verbs[letsGo ? 'release' : verb]
        const { can, run } = clientVerbs[letsGo ? 'releaseAwait' : deeds[verb]]
        return (
          <li key={verb}>
            <button
              type="button"
              className="button button-small"
              disabled={!letsGo && !can(subject)}
              onClick={() => run(lab, connection.client)}
            >
              {name}
            </button>
            <span>{means}</span>
          </li>
        )
      })}
    </ul>
  )
}
