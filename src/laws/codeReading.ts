/** How a part of the books comes to be seen. */
export type Shown = 'kept' | 'asked' | 'derived' | 'hidden'

/** What somebody's code was taken for, so that who wrote it can say whether that is right. */
export interface CodeReading {
  /** A room manager, a whole server, or one that stands over the reference. */
  readonly kind: 'manager' | 'server' | 'house'
  /** Its methods: what each is for, and what it is called. */
  readonly methods: readonly { readonly as: string; readonly name: string }[]
  /** Methods that it does not have. */
  readonly missing: readonly string[]
  /** How each part of its books is seen, and what it is called in the code; null where it has no name. */
  readonly maps: readonly {
    readonly part: 'connections' | 'rooms' | 'connectionRooms'
    readonly shown: Shown
    readonly name: string | null
  }[]
  /** How its clients speak to it; null for one that does not speak to them by itself. */
  readonly spoken: SpokenReading | null
}

/** How a whole server is spoken to, and how far it was understood. */
export interface SpokenReading {
  /** Read off the code, named by it, or a function of its own. */
  readonly how: 'read' | 'named' | 'own'
  /** The spelling: `seed`, `flat`, `event-data`, `verb-key`, `events`, or `other`. */
  readonly dialect: string
  /** What a client sends to join and to speak; null where its own function says it. */
  readonly join: string | null
  readonly message: string | null
  /** What it has no words for. */
  readonly silent: readonly string[]
  /** How much its clients asked of it, how much it said, and how much of that was none of the protocol's words. */
  readonly asked: number
  readonly said: number
  readonly unread: number
  /** Whether somebody who asked to join was seen in the room then: so far at least it is spoken to rightly. */
  readonly letsIn: boolean
  /** The last that was not understood. */
  readonly unreadText: string | null
}
