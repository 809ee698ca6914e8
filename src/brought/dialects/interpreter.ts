import type { Identities, Known } from '#brought/books/identities.ts'
import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { decodeClientFrame } from '#protocol/clientFrames.ts'
import type { ClientMessage } from '#protocol/messages.ts'
import type { ProtocolLimits } from '#protocol/protocolLimits.ts'
import { joined, left, messageSaid, presence, refusal } from '#server/announcements.ts'
import type { Adapter, Wish } from './adapter.ts'
import { Numbers } from './numbers.ts'
import type { Heard } from './readSaid.ts'
import type { Silence } from './silence.ts'

/** What of the server an interpreter knows. */
interface Place {
  readonly identities: Identities
  /** Who is in a room, by the server's maps; null where it shows none. */
  readonly membersOf: (room: string) => readonly Known[] | null
  readonly limits: ProtocolLimits
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
  /** What it has said of, whatever its code looks like. */
  readonly #saidOf = new Set<Silence>()
  #saidOwn = false
  /** It told of somebody who came or went, and not of whom. */
  #namesNobody = false

  constructor(adapter: Adapter, place: Place) {
    this.adapter = adapter
    this.#place = place
  }

  /** What it says nothing of, as far as it has said nothing of it. */
  get silent(): ReadonlySet<Silence> {
    const { silent } = this.adapter
    const presence: readonly Silence[] = this.#namesNobody ? ['presence'] : []
    return new Set([...silent, ...presence].filter((one) => !this.#saidOf.has(one)))
  }

  /** It tells those who say something their own words, and nobody said that it should not. */
  get echoes(): boolean {
    return this.#saidOwn && this.adapter.echo === undefined
  }

  /** What a client wants; null for what is no message. */
  wishOf(from: Known, text: string): Wish | null {
    const decoded = decodeClientFrame(text, this.#place.limits)
    // Its adapter has no word for what somebody is up to.
    if (!decoded.ok || decoded.message.type === 'state') return null
    return wishOf(decoded.message, from)
  }

  /** What the server is told when a client wants this; null for nothing. */
  toServer(from: Known, wish: Wish): string | null {
    const { type, room, text, payload } = wish
    if (type === 'join') this.#asked.set(from, [...this.#askedOf(from), room])
    if (type === 'message') this.#numbers.note({ sender: from.id, room, text, payload })
    if (type === 'ping' && !this.adapter.knowsPings) return null
    return this.adapter.write(wish)
  }

  /** Its connection is gone. */
  gone(known: Known): void {
    this.#asked.delete(known)
    this.#in.delete(known)
  }

  /** What a client hears when the server says this to it; empty when it is none of the protocol’s words. */
  toClient(to: Known, text: string): readonly string[] {
    return this.adapter.read(text, clientOf(to.id as ConnectionId)).flatMap((heard) => {
      if (heard.me !== undefined) this.#place.identities.name(to, heard.me)
      const type = this.#typeFor(to, heard)
      if (type === 'joined' || type === 'left') this.#saidOf.add(type)
      return this.#told(to, heard) ?? []
    })
  }

  /** What a client wanted is done, as far as that can be known. */
  done(from: Known): void {
    this.#numbers.done(from.id)
  }

  /** What a client is told that has come to a room, or left it, where the server says nothing of that. */
  answered(to: Known, { type, room }: Wish): readonly string[] {
    const { silent } = this.adapter
    const members = this.#place.membersOf(room)
    const isIn = members === null ? type === 'join' : members.includes(to)
    const before = this.#in.get(to)?.has(room) ?? false
    const isAwaited = this.#askedOf(to).includes(room)
    if (type === 'join' && silent.has('joined') && isIn && isAwaited)
      return this.#told(to, { type: 'joined', room }) ?? []
    if (type === 'leave' && silent.has('left') && !isIn && before) {
      return this.#told(to, { type: 'left', room }) ?? []
    }
    return []
  }

  /** What a client is told when its request is acknowledged, as Socket.IO has it. */
  acknowledged(to: Known, { type, room }: Wish, answer: readonly unknown[]): readonly string[] {
    const against = answer.map(refusedBy).find((one) => one !== undefined)
    if (against !== undefined) return [refusal('internal', against)]
    if (type === 'join' && this.#askedOf(to).includes(room)) {
      return this.#told(to, { type: 'joined', room }) ?? []
    }
    const isIn = this.#in.get(to)?.has(room) ?? false
    return type === 'leave' && isIn ? (this.#told(to, { type: 'left', room }) ?? []) : []
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
    if (who === undefined) {
      // That somebody came is no news of who.
      this.#namesNobody = true
      return null
    }
    this.#saidOf.add('presence')
    return [presence(type, room, { connection_id: who }, heard.count ?? this.#countIn(room))]
  }

  /** One word may be for the one who came and for the others: by who it is about one knows. */
  #typeFor(to: Known, { type, who, members, room }: Heard): Heard['type'] {
    const isNamed = members === undefined && who !== undefined
    const about = isNamed ? this.#place.identities.find(who) : undefined
    const isAwaited = this.#askedOf(to).some((one) => room === undefined || one === room)
    const isOfOther = about ? about !== to : isNamed && !isAwaited
    if (type === 'joined' && isOfOther) return 'user_joined'
    if (type === 'left' && isOfOther) return 'user_left'
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
    const there = this.#place.membersOf(room) ?? this.#toldIn(room)
    const ids = members?.map((one) => this.#idOf(one) ?? 'unknown#0') ?? there.map(({ id }) => id)
    return [joined(room, to.id, ids)]
  }

  /** Who was told that it is in a room. */
  #toldIn(room: string): readonly Known[] {
    return [...this.#in].filter(([, rooms]) => rooms.has(room)).map(([known]) => known)
  }

  #message(to: Known, { room, who, text }: Heard): readonly string[] | null {
    if (text === undefined) return null
    const sender = this.#place.identities.find(who)?.id
    const numbered = this.#numbers.of(to.id, { room, sender, text })
    if (!numbered) return null
    if (numbered.sender === to.id) this.#saidOwn = true
    const where = room ?? this.#roomOf(to, 'message') ?? numbered.room
    return [messageSaid(sender ?? numbered.sender, numbered.seq, where, numbered.payload)]
  }

  #roomOf(to: Known, type: Heard['type']): string | undefined {
    if (type === 'joined') return this.#askedOf(to)[0]
    const [only, ...more] = this.#in.get(to) ?? []
    return more.length === 0 ? only : undefined
  }

  #countIn(room: string): number {
    return (this.#place.membersOf(room) ?? this.#toldIn(room)).length
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

/** What an acknowledgement has against a request; undefined for nothing. */
function refusedBy(answer: unknown): string | undefined {
  if (typeof answer === 'string' && !/^(?:ok|success|joined|left|done|)$/i.test(answer))
    return answer
  if (typeof answer !== 'object' || answer === null) return undefined
  const { error, ok, success, status, message } = answer as Readonly<Record<string, unknown>>
  const isRefusal =
    error || ok === false || success === false || /^(?:error|fail)/.test(String(status))
  return isRefusal ? String(error ?? message ?? 'the server refused it') : undefined
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
