import { Dialog } from 'radix-ui'
import { type FormEvent, useId, useState } from 'react'
import { createRoom } from '#store/commands/rooms.ts'
import type { Opened } from '#views/parts/OpensLater.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { metadataOf } from './metadataOf.ts'
import styles from './newRoom.module.css'

/** Makes a room as the server's owner: with a name and metadata, and kept when it empties. */
export function NewRoom({ defaultOpen }: Opened) {
  const { newRoom } = useWords()
  const [open, setOpen] = useState(defaultOpen)
  const noteId = useId()
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className="button button-small">{newRoom.open}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.veil} />
        <Dialog.Content className={styles.dialog} aria-describedby={noteId}>
          <Dialog.Title>{newRoom.open}</Dialog.Title>
          <p id={noteId} className={styles.note}>
            {newRoom.note}
          </p>
          <NewRoomForm onDone={() => setOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function NewRoomForm({ onDone }: { readonly onDone: () => void }) {
  const lab = useLab()
  const { newRoom: words, verbButtons } = useWords()
  const [problem, setProblem] = useState('')
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const room = String(form.get('room'))
    const metadata = metadataOf(String(form.get('metadata')))
    if (!metadata.ok) return setProblem(words.unread(metadata.problem))
    onDone()
    void createRoom(lab, room, String(form.get('name')) || room, metadata.value)
  }
  return (
    <form onSubmit={submit}>
      <label>
        {words.id}
        <input name="room" required autoComplete="off" />
      </label>
      <label>
        {words.name}
        <input name="name" autoComplete="off" placeholder={words.namePlaceholder} />
      </label>
      <label>
        <span>{words.metadata}</span>
        <textarea name="metadata" rows={3} placeholder={words.metadataPlaceholder} />
      </label>
      {problem !== '' && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Dialog.Close className="button">{words.cancel}</Dialog.Close>
        <button
          type="submit"
          className="button button-primary"
          title={verbButtons.createRoom.title}
        >
          {verbButtons.createRoom.button}
        </button>
      </div>
    </form>
  )
}
