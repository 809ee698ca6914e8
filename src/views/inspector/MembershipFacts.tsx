import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'
import { keepsSeat } from '#reading/stage/away.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import { Fact, Names } from './Fact.tsx'
import { History } from './History.tsx'
import styles from './inspector.module.css'

interface Props {
  readonly connection: ConnectionId
  readonly room: string
}

/** A membership: both entries, the socket, whether the server has it, and what its client believes. */
export function MembershipFacts({ connection, room }: Props) {
  const { membership: words, yes, no } = useWords().inspector
  const world = useRoomscope((state) => state.world)
  const roomLists = world.rooms.get(room)?.members.has(connection) ?? false
  const connectionLists = world.connectionRooms.get(connection)?.has(room) ?? false
  const registered = world.registered.has(connection)
  const believed = world.beliefs.get(connection)?.get(room)
  const known = [...(world.memberStates.get(connection)?.get(room) ?? [])]
  const socket = world.connections.get(connection)
  const open = socket?.serverEnd.state === 'open'
  const isAway = socket && keepsSeat(world, socket) && roomLists && connectionLists
  return (
    <>
      <h3 className={styles.title}>{words.title({ client: clientOf(connection), room })}</h3>
      <dl>
        <Fact name={words.roomLists}>{roomLists ? yes : no}</Fact>
        <Fact name={words.itLists}>{connectionLists ? yes : no}</Fact>
        <Fact name={words.socket}>{open ? words.open : words.notOpen}</Fact>
        <Fact name={words.serverHas}>{registered ? yes : no}</Fact>
        <Fact name={words.believes}>
          {believed ? words.believed({ members: believed.size }) : words.notBelieved}
        </Fact>
        {known.length > 0 && (
          <Fact name={words.knows}>
            <Names names={known.map(([whose, state]) => `${name(whose)}: ${state}`)} />
          </Fact>
        )}
        <Fact name={words.so}>
          {
            words.verdicts[
              isAway ? 'away' : membershipVerdict(roomLists, connectionLists, open, registered)
            ]
          }
        </Fact>
      </dl>
      <History client={clientOf(connection)} room={room} />
    </>
  )
}

function membershipVerdict(
  roomLists: boolean,
  connectionLists: boolean,
  open: boolean,
  registered: boolean,
): keyof Words['inspector']['membership']['verdicts'] {
  if (!roomLists && !connectionLists) return 'none'
  if (roomLists !== connectionLists) return 'torn'
  if (!open) return 'socketGone'
  return registered ? 'sound' : 'notRegistered'
}
