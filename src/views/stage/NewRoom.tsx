import { Dialog } from 'radix-ui'
import { type FormEvent, useId, useState } from 'react'
import { createRoom } from '#store/commands/rooms.ts'
import { metadataOf } from './metadataOf.ts'
import './newRoom.css'

/** Makes a room as the server's owner: with a name and metadata, and kept when it empties. */
export function NewRoom() {
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState('')
  const id = useId()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const room = String(form.get('room'))
    const metadata = metadataOf(String(form.get('metadata')))
    if (!metadata.ok) return setProblem(metadata.text)
    setOpen(false)
    void createRoom(room, String(form.get('name')) || room, metadata.value)
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setProblem('')
      }}
    >
      <Dialog.Trigger className="button button-small">New room</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-veil" />
        <Dialog.Content className="dialog" aria-describedby={`${id}-note`}>
          <Dialog.Title>New room</Dialog.Title>
          <p id={`${id}-note`} className="dialog-note">
            A room made by joining goes with its last member. One made here stays until it is
            removed.
          </p>
          <form onSubmit={submit}>
            <label>
              Room id
              <input name="room" required autoComplete="off" />
            </label>
            <label>
              Name
              <input name="name" autoComplete="off" placeholder="the same as its id" />
            </label>
            <label>
              <span>
                Metadata, one <code>key = value</code> a line
              </span>
              <textarea name="metadata" rows={3} placeholder="topic = releases" />
            </label>
            {problem !== '' && (
              <p role="alert" className="dialog-problem">
                {problem}
              </p>
            )}
            <div className="dialog-actions">
              <Dialog.Close className="button">Cancel</Dialog.Close>
              <button type="submit" className="button button-primary">
                Create room
              </button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
