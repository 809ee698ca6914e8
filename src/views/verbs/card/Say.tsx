import { sendMessage } from '#store/commands/clients.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { RoomForm } from './RoomForm.tsx'

interface SayProps {
  readonly client: string
  readonly rooms: readonly string[]
  readonly usable: boolean
}

/** Says something in a room. */
export function Say({ client, rooms, usable }: SayProps) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  return (
    <RoomForm
      verb={verbButtons.message}
      roomLabel={words.roomToSendTo}
      textLabel={words.message}
      hint={words.messageHint}
      rooms={rooms}
      usable={usable}
      onSubmit={(room, text) => sendMessage(lab, client, room, text)}
    />
  )
}
