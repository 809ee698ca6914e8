import type { ConnectionId } from '#kernel/ids.ts'
import type { Selection } from '#reading/selection.ts'
import type { Lab } from '#store/lab.ts'
import type { VerbWords } from '#views/verbs/clientVerb.ts'

/** A part of the picture that has verbs: a connection, a room, or the line between them. */
export type Node = Exclude<Selection, { readonly kind: 'event' }>

/** Where a part of the picture is, in pixels of the drawing. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Which part of a menu is shown; all but the first are one press away. */
export type PageId = 'main' | 'breaking' | 'more'

/** What a menu asks before it does something: the same form as in the client's card. */
export type FormId = 'join' | 'say' | 'raw' | 'broadcast'

/** What choosing an entry does. */
type Does =
  | { readonly kind: 'act'; readonly run: (lab: Lab) => unknown }
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'form'; readonly form: FormId }

/** One thing to choose. */
export interface Entry {
  /** What it is called, where what is seen of it is not enough. */
  readonly name?: string
  readonly label: string
  /** What it does, in a line; null where its section says it. */
  readonly means: string | null
  readonly tone?: 'danger' | undefined
  /** The colour of the room that it is about. */
  readonly ordinal?: number
  readonly does: Does
}

/** Entries below each other; or, under a verb and what it does, the rooms that it can be done to. */
export interface Section {
  readonly id: string
  readonly heading: VerbWords | null
  readonly entries: readonly Entry[]
}

/** The menu at a node: what the node is, and what can be done to it now. */
export interface MenuModel {
  readonly label: string
  readonly title: string
  readonly note: string
  readonly pages: Readonly<Partial<Record<PageId, readonly Section[]>>>
  /** Whom its forms are about. */
  readonly connection: ConnectionId | null
  readonly room: string | null
}

/** An entry that does something at once. */
export function doing(
  { button, title }: VerbWords,
  run: (lab: Lab) => unknown,
  tone?: 'danger',
): Entry {
  return { label: button, means: title, tone, does: { kind: 'act', run } }
}
