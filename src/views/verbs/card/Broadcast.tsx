import { type FormEvent, useState } from 'react'
import { broadcast } from '#store/commands/rooms.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Meaning } from './Meaning.tsx'
import styles from './roomVerbs.module.css'

/** What the server's owner says to a room: every member gets it. */
export function Broadcast({ room }: { readonly room: string }) {
  const lab = useLab()
  const { inspector, verbButtons } = useWords()
  const { room: words } = inspector
  const [text, setText] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    setText('')
    void broadcast(lab, room, text)
  }
  return (
    <form className={cx('verb-row', styles.row, styles.broadcast)} onSubmit={submit}>
      <input
        aria-label={words.broadcastText}
        placeholder={words.broadcastHint}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button button-small" title={verbButtons.broadcast.title}>
        {verbButtons.broadcast.button}
      </button>
      <Meaning>{verbButtons.broadcast.title}</Meaning>
    </form>
  )
}
