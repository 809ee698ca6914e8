import { type FormEvent, useId, useState } from 'react'
import { joinRoom } from '#store/commands/clients.ts'
import type { World } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Meaning } from './Meaning.tsx'
import styles from './roomVerbs.module.css'

interface JoinProps {
  readonly client: string
  readonly world: World
  readonly usable: boolean
}

/** Joins a room that is there, or a new one. */
export function Join({ client, world, usable }: JoinProps) {
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
