import type { Selection } from '#reading/selection.ts'
import { ConnectionFacts } from './ConnectionFacts.tsx'
import { EventFacts } from './EventFacts.tsx'
import { MembershipFacts } from './MembershipFacts.tsx'
import { RoomFacts } from './RoomFacts.tsx'

/** What is known of one that is chosen. */
export function Facts({ selection }: { readonly selection: Selection }) {
  switch (selection.kind) {
    case 'connection':
      return <ConnectionFacts id={selection.connection} />
    case 'room':
      return <RoomFacts room={selection.room} />
    case 'membership':
      return <MembershipFacts connection={selection.connection} room={selection.room} />
    case 'event':
      return <EventFacts seq={selection.seq} />
  }
}
