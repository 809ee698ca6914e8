import type { ConnectionId } from '#kernel/ids.ts'
import type { Verb } from '#lessons/lesson.ts'
import { pending } from '#reading/stage/pending.ts'
import {
  closeConnection,
  dropConnection,
  halfOpenConnection,
  healConnection,
  hold,
  killSocket,
  reconnectClient,
  release,
} from '#store/commands/clients.ts'
import type { Lab } from '#store/lab.ts'
import { faultFacts } from '#trace/faultFacts.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import { ClientEnds } from '#views/clients/ClientEnds.tsx'
import { RawFrame } from '#views/clients/verbs/RawFrame.tsx'
import { RoomVerbs } from '#views/clients/verbs/RoomVerbs.tsx'
import { cx } from '#views/parts/cx.ts'
import { SocketGlyph } from '#views/parts/SocketGlyph.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import styles from './learn.module.css'
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
      <RoomVerbs connection={connection} world={world} usable={usable} open />
      <HandVerbs connection={connection} world={world} verbs={verbs} />
      {verbs.includes('raw') && <RawFrame client={connection.client} usable={usable} />}
    </article>
  )
}

interface HandVerbsProps {
  readonly connection: WorldConnection
  readonly world: World
  readonly verbs: readonly Verb[]
}

function HandVerbs({ connection, world, verbs }: HandVerbsProps) {
  const lab = useLab()
  const { panel } = useLessonWords()
  const { client, faults } = connection
  const own = verbs.filter((verb) => verb in deeds) as readonly Deed[]
  if (own.length === 0) return null
  const isHeld =
    faults.some((fault) => faultFacts[fault].holds === 'await') ||
    pending(world, connection.id).some(({ kind, held }) => kind === 'await' && held)
  return (
    <ul className={styles.handVerbs}>
      {own.map((verb) => {
        const letsGo = verb === 'holdAwait' && isHeld
        const { name, means } = panel.verbs[letsGo ? 'release' : verb]
        return (
          <li key={verb}>
            <button
              type="button"
              className="button button-small"
              disabled={!letsGo && isPast(verb, connection)}
              onClick={() => (letsGo ? release(lab, client, 'await') : deeds[verb](lab, client))}
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

type Deed = keyof typeof deeds

/** What each verb does. */
const deeds = {
  disconnect: (lab: Lab, client: string) => closeConnection(lab, client, 1000, ''),
  drop: dropConnection,
  reconnect: reconnectClient,
  deadSocket: killSocket,
  halfOpen: (lab: Lab, client: string) => halfOpenConnection(lab, client),
  heal: healConnection,
  holdAwait: (lab: Lab, client: string) => hold(lab, client, 'await'),
} satisfies Partial<Record<Verb, (lab: Lab, client: string) => Promise<void>>>

/** Whether there is nothing left that it could be done to. */
function isPast(verb: Deed, { clientEnd, serverEnd, faults }: WorldConnection): boolean {
  if (verb === 'reconnect') return false
  if (verb === 'heal') return faults.length === 0
  if (verb === 'disconnect') return clientEnd.state === 'closed' || clientEnd.state === 'closing'
  return clientEnd.state === 'closed' && serverEnd.state === 'closed'
}
