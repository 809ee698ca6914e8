import { setMemberState } from '#store/commands/clients.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { RoomForm } from './RoomForm.tsx'

interface Props {
  readonly client: string
  readonly rooms: readonly string[]
  readonly usable: boolean
}

/** Says what it is up to in a room. */
export function SetState({ client, rooms, usable }: Props) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  return (
    <RoomForm
      verb={verbButtons.state}
      roomLabel={words.roomOfState}
      textLabel={words.memberState}
      hint={words.memberStateHint}
      rooms={rooms}
      usable={usable}
      keeps
      onSubmit={(room, text) => setMemberState(lab, client, room, stateIn(text))}
    />
  )
}

/** JSON if it is some, or else a word; nothing is none. */
function stateIn(text: string): unknown {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
