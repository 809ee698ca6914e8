import type { Identities, Known } from '#brought/identities.ts'
import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { decodeClientFrame } from '#protocol/clientFrames.ts'
import type { ClientMessage } from '#protocol/messages.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { joined, left, presence, refusal, said } from '#server/announcements.ts'
import type { Adapter, Wish } from './adapter.ts'
import { Numbers } from './numbers.ts'
import type { Heard } from './readSaid.ts'

/** What of the server an interpreter knows. */
interface Place {
  readonly identities: Identities
  /** Who is in a room, by the server's maps; null where it shows none. */
  readonly membersOf: (room: string) => readonly Known[] | null
}

/**
 * Stands between the clients of the world and a server that speaks in words of its own: what they
 * want is told in its words, and what it says is said in theirs. What it leaves out and the protocol
 * has is filled in from its maps and from what was said; nothing is invented where it says a thing.
 */
export class Interpreter {
  readonly adapter: Adapter
  readonly #place: Place
  readonly #numbers = new Numbers()
  /** The rooms that somebody asked to join and was not answered about yet, the newest last. */
  readonly #asked = new Map<Known, string[]>()
  readonly #in = new Map<Known, Set<string>>()

  constructor(adapter: Adapter, place: Place) {
    this.adapter = adapter
    this.#place = place
  }

  /** What a client wants; null for what is no message. */
  wishOf(from: Known, text: string): Wish | null {
    const decoded = decodeClientFrame(text, protocolLimits)
    // Its adapter has no word for what somebody is up to.
    if (!decoded.ok || decoded.message.type === 'state') return null
    return wishOf(decoded.message, from)
  }

  /** What the server is told when a client wants this; null for nothing. */
  toServer(from: Known, wish: Wish): string | null {
    const { type, room, text, payload } = wish
    if (type === 'join') this.#asked.set(from, [...this.#askedOf(from), room])
    if (type === 'message') this.#numbers.note({ sender: from.id, room, text, payload })
    return this.adapter.write(wish)
  }

  /** What a client hears when the server says this to it; empty when it is none of the protocol’s words. */
  toClient(to: Known, text: string): readonly string[] {
    return this.adapter.read(text, clientOf(to.id as ConnectionId)).flatMap((heard) => {
      if (heard.me !== undefined) this.#place.identities.name(to, heard.me)
      return this.#told(to, heard) ?? []
    })
  }

  /** What a client is told that has come to a room, or left it, where the server says nothing of that. */
  answered(to: Known, { type, room }: Wish): readonly string[] {
    const { silent } = this.adapter
    const members = this.#place.membersOf(room)
    const isIn = members === null ? type === 'join' : members.includes(to)
    const before = this.#in.get(to)?.has(room) ?? false
    if (type === 'join' && silent.has('joined') && isIn)
      return this.#told(to, { type: 'joined', room }) ?? []
    if (type === 'leave' && silent.has('left') && !isIn && before) {
      return this.#told(to, { type: 'left', room }) ?? []
    }
    return []
  }

  #told(to: Known, heard: Heard): readonly string[] | null {
    const type = this.#typeFor(to, heard)
    if (type === 'ping' || type === 'pong') return [JSON.stringify({ type, payload: {} })]
    if (type === 'error') return [refusal('internal', heard.text ?? 'the server refused it')]
    if (type === 'message') return this.#message(to, heard)
    const room = heard.room ?? this.#roomOf(to, type)
    if (room === undefined) return null
    if (type === 'joined') return this.#joined(to, room, heard)
    if (type === 'left') {
      this.#in.get(to)?.delete(room)
      return [left(room)]
    }
    const who = this.#idOf(heard.who)
    if (who === undefined) return null
    return [presence(type, room, { connection_id: who }, heard.count ?? this.#countIn(room))]
  }

  /** One word may be for the one who came and for the others: by who it is about one knows. */
  #typeFor(to: Known, { type, who, members, room }: Heard): Heard['type'] {
    const about = members === undefined ? this.#place.identities.find(who) : undefined
    if (type === 'joined' && about && about !== to) return 'user_joined'
    if (type === 'left' && about && about !== to) return 'user_left'
    const isAwaited = this.#askedOf(to).some((one) => room === undefined || one === room)
    if (type === 'user_joined' && about === to && isAwaited) return 'joined'
    return type
  }

  #joined(to: Known, room: string, { members, who }: Heard): readonly string[] {
    if (members !== undefined && who !== undefined) this.#place.identities.name(to, who)
    this.#asked.set(
      to,
      this.#askedOf(to).filter((one) => one !== room),
    )
    this.#in.set(to, (this.#in.get(to) ?? new Set()).add(room))
    const there = this.#place.membersOf(room) ?? [to]
    const ids = members?.map((one) => this.#idOf(one) ?? 'unknown#0') ?? there.map(({ id }) => id)
    return [joined(room, to.id, ids)]
  }

  #message(to: Known, { room, who, text }: Heard): readonly string[] | null {
    if (text === undefined) return null
    const sender = this.#place.identities.find(who)?.id
    const numbered = this.#numbers.of(to.id, { room, sender, text })
    if (!numbered) return null
    return [said(sender ?? numbered.sender, numbered.seq, room ?? numbered.room, numbered.payload)]
  }

  #roomOf(to: Known, type: Heard['type']): string | undefined {
    if (type === 'joined') return this.#askedOf(to)[0]
    const [only, ...more] = this.#in.get(to) ?? []
    return more.length === 0 ? only : undefined
  }

  #countIn(room: string): number {
    return this.#place.membersOf(room)?.length ?? 0
  }

  #askedOf(known: Known): readonly string[] {
    return this.#asked.get(known) ?? []
  }

  /** Who is meant, by the world's own name; a stranger by what he is called. */
  #idOf(value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined
    return this.#place.identities.get(value).id
  }
}

/** What a client wants, as an adapter is told of it. */
function wishOf(message: Exclude<ClientMessage, { type: 'state' }>, { id }: Known): Wish {
  const { room_id: _, ...payload } = message.type === 'message' ? message.payload : {}
  return {
    type: message.type,
    room: 'room' in message ? message.room : '',
    text: typeof payload.text === 'string' ? payload.text : '',
    payload,
    client: clientOf(id as ConnectionId),
  }
}
