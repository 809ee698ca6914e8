import type { Subject } from '#views/verbs/clientVerb.ts'
import { ConnectionVerbs } from './ConnectionVerbs.tsx'
import styles from './cardVerbs.module.css'
import { Holding } from './Holding.tsx'
import { RawFrame } from './RawFrame.tsx'
import { RoomVerbs } from './RoomVerbs.tsx'

/** All that one can have a client do: in its rooms, with its connection, and by hand. */
export function CardVerbs({ subject }: { readonly subject: Subject }) {
  const { connection, world } = subject
  const usable = connection.clientEnd.state === 'open'
  return (
    <>
      <RoomVerbs connection={connection} world={world} usable={usable} />
      <ConnectionVerbs subject={subject} />
      <div className={styles.rare}>
        <RawFrame client={connection.client} usable={usable} />
        <Holding subject={subject} />
      </div>
    </>
  )
}
