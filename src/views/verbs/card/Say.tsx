import { type FormEvent, useState } from 'react'
import { sendMessage } from '#store/commands/clients.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Meaning } from './Meaning.tsx'
import styles from './roomVerbs.module.css'

interface SayProps {
  readonly client: string
  readonly rooms: readonly string[]
  readonly usable: boolean
}

/** Says something in a room. What is being typed stays while the rooms change; a chosen room that is gone gives way to the first. */
export function Say({ client, rooms, usable }: SayProps) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const [chosen, setChosen] = useState('')
  const room = rooms.includes(chosen) ? chosen : (rooms[0] ?? '')
  const [text, setText] = useState('')
  const disabled = !usable || rooms.length === 0
  function submit(event: FormEvent) {
    event.preventDefault()
    setText('')
    void sendMessage(lab, client, room, text)
  }
  return (
    <form className={cx('verb-row', styles.row)} onSubmit={submit}>
      <select
        aria-label={words.roomToSendTo}
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
        aria-label={words.message}
        placeholder={words.messageHint}
        value={text}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="submit"
        className="button button-small"
        title={verbButtons.message.title}
        disabled={disabled}
      >
        {verbButtons.message.button}
      </button>
      <Meaning>{verbButtons.message.title}</Meaning>
    </form>
  )
}
