import { type FormEvent, useId, useState } from 'react'
import { joinRoom, leaveRoom } from '#store/commands/clients.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { RoomChip } from '#views/parts/RoomChip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Meaning } from './Meaning.tsx'
import styles from './roomVerbs.module.css'
import { Say } from './Say.tsx'

interface Props {
  readonly connection: WorldConnection
  readonly world: World
  readonly usable: boolean
  readonly open: boolean
}

/** What a client does in rooms. Each of these leaves the connection as it is. */
export function RoomVerbs({ connection: { id, client, path }, world, usable, open }: Props) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const rooms = [...(world.connectionRooms.get(id) ?? [])]
  return (
    <div className={styles.verbs}>
      <ul className={styles.rooms} aria-label={words.roomsOf({ client })}>
        {rooms.map((room) => (
          <li key={room}>
            <RoomChip ordinal={world.roomOrdinals.get(room) ?? 0}>
              <span className={styles.text}>{room}</span>
              {path === '/ws' && (
                <button
                  type="button"
                  className={styles.leave}
                  disabled={!usable}
                  aria-label={words.leave({ room })}
                  title={verbButtons.leave.title}
                  onClick={() => leaveRoom(lab, client, room)}
                >
                  {verbButtons.leave.button}
                </button>
              )}
            </RoomChip>
          </li>
        ))}
        {rooms.length === 0 && <li className={styles.none}>{words.inNoRoom}</li>}
      </ul>
      {open && rooms.length > 0 && path === '/ws' && <Meaning>{verbButtons.leave.title}</Meaning>}
      {open && (
        <>
          {path === '/ws' && <Join client={client} world={world} usable={usable} />}
          <Say client={client} rooms={rooms} usable={usable} />
        </>
      )}
    </div>
  )
}

interface JoinProps {
  readonly client: string
  readonly world: World
  readonly usable: boolean
}

function Join({ client, world, usable }: JoinProps) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const [room, setRoom] = useState('')
  const list = useId()
  function submit(event: FormEvent) {
    event.preventDefault()
    setRoom('')
    void joinRoom(lab, client, room)
  }
  return (
    <form className={cx('verb-row', styles.row)} onSubmit={submit}>
      <input
        aria-label={words.roomToJoin}
        placeholder={words.roomToJoinHint}
        value={room}
        list={list}
        disabled={!usable}
        autoComplete="off"
        onChange={(event) => setRoom(event.target.value)}
      />
      <datalist id={list}>
        {[...world.rooms.keys()].map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button
        type="submit"
        className="button button-small"
        title={verbButtons.join.title}
        disabled={!usable}
      >
        {verbButtons.join.button}
      </button>
      <Meaning>{verbButtons.join.title}</Meaning>
    </form>
  )
}
