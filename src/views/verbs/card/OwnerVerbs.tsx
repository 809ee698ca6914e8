import { useState } from 'react'
import { verbs } from '#scenario/verbs/verbs.ts'
import { allow, kickClient, ownerCloses, revoke } from '#store/commands/owner.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Subject } from '#views/verbs/clientVerb.ts'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import { CloseForm } from './CloseForm.tsx'
import { Meaning } from './Meaning.tsx'
import styles from './verbGroup.module.css'

interface Props {
  readonly subject: Subject
}

/** What the server's owner orders: of a member in a room, and of the connection. */
export function OwnerVerbs({ subject }: Props) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const { client } = subject.connection
  return (
    <>
      <InRoom subject={subject} />
      <CloseForm
        verb={verbButtons.disconnect}
        codeLabel={words.ownerCode}
        reasonLabel={words.ownerReason}
        codeFirst={verbs.disconnect.defaults.code}
        disabled={!clientVerbs.ownerCloses.can(subject)}
        onClose={(code, reason) => ownerCloses(lab, client, code, reason)}
      />
    </>
  )
}

/** Its own rooms come first; a room that it was put out of can be allowed again. */
function InRoom({ subject: { connection, world } }: Props) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const { id, client } = connection
  const own = [...(world.connectionRooms.get(id) ?? [])]
  const rooms = [...new Set([...own, ...world.rooms.keys()])]
  const [chosen, setChosen] = useState('')
  const room = rooms.includes(chosen) ? chosen : (rooms[0] ?? '')
  const isIn = own.includes(room) || (world.rooms.get(room)?.members.has(id) ?? false)
  const orders = [
    { verb: verbButtons.kick, run: kickClient, can: isIn },
    { verb: verbButtons.revoke, run: revoke, can: room !== '' },
    { verb: verbButtons.allow, run: allow, can: room !== '' },
  ]
  return (
    <div className={styles.form}>
      <select
        aria-label={words.ruledRoom}
        value={room}
        disabled={rooms.length === 0}
        onChange={(event) => setChosen(event.target.value)}
      >
        {rooms.length === 0 && <option value="">{words.noRoom}</option>}
        {rooms.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      {orders.map(({ verb, run, can }) => (
        <button
          key={verb.button}
          type="button"
          className="button button-small"
          title={verb.title}
          disabled={!can}
          onClick={() => run(lab, client, room)}
        >
          {verb.button}
        </button>
      ))}
      {orders.map(({ verb }) => (
        <Meaning key={verb.button}>{words.means({ verb: verb.button, means: verb.title })}</Meaning>
      ))}
    </div>
  )
}
