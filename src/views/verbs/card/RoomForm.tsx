import { type FormEvent, useState } from 'react'
import { cx } from '#views/parts/cx.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { VerbWords } from '#views/verbs/clientVerb.ts'
import { Meaning } from './Meaning.tsx'
import styles from './roomVerbs.module.css'

interface Props {
  readonly verb: VerbWords
  /** What the choice of a room and the text are called, and what may stand there. */
  readonly roomLabel: string
  readonly textLabel: string
  readonly hint: string
  readonly rooms: readonly string[]
  readonly usable: boolean
  /** What was written stays, to be changed. */
  readonly keeps?: boolean
  readonly onSubmit: (room: string, text: string) => Promise<void>
}

/** A text for one of its rooms. What is being typed stays while the rooms change; a chosen room that is gone gives way to the first. */
export function RoomForm(props: Props) {
  const { verb, roomLabel, textLabel, hint, rooms, usable, keeps = false, onSubmit } = props
  const { clients: words } = useWords()
  const [chosen, setChosen] = useState('')
  const room = rooms.includes(chosen) ? chosen : (rooms[0] ?? '')
  const [text, setText] = useState('')
  const disabled = !usable || rooms.length === 0
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!keeps) setText('')
    void onSubmit(room, text)
  }
  return (
    <form className={cx('verb-row', styles.row)} onSubmit={submit}>
      <select
        aria-label={roomLabel}
        value={room}
        disabled={disabled}
        onChange={(event) => setChosen(event.target.value)}
      >
        {rooms.length === 0 && <option value="">{words.noRoom}</option>}
        {rooms.map((own) => (
          <option key={own}>{own}</option>
        ))}
      </select>
      <input
        aria-label={textLabel}
        placeholder={hint}
        value={text}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button button-small" title={verb.title} disabled={disabled}>
        {verb.button}
      </button>
      <Meaning>{verb.title}</Meaning>
    </form>
  )
}
