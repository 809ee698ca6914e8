import { lazy } from 'react'
import { OpensLater } from '#views/parts/OpensLater.tsx'
import { useWords } from '#views/parts/useWords.ts'

const NewRoom = lazy(async () => ({ default: (await import('./NewRoom.tsx')).NewRoom }))

/** Opens the dialog that makes a room. */
export function NewRoomButton() {
  const { newRoom } = useWords()
  return (
    <OpensLater
      button={(press) => (
        <button
          type="button"
          className="button button-small"
          aria-haspopup="dialog"
          aria-expanded={false}
          onClick={press}
        >
          {newRoom.open}
        </button>
      )}
      opened={NewRoom}
    />
  )
}
