import { clientOf } from '#kernel/ids.ts'
import type { Matrix } from '#reading/matrix/matrix.ts'
import { connectionWords, membershipWords, roomWords } from '#words/stageWords.ts'
import type { Words } from '#words/words.ts'
import type { Spot } from './board/picture.ts'

/** A cell in a sentence, or a whole connection or room. */
export function spotWords(words: Words, matrix: Matrix, spot: Spot): string {
  const { connection, room } = spot
  const item = connection === null ? null : (matrix.books.columns.get(connection)?.item ?? null)
  const told = item && connectionWords(words, item, undefined)
  if (room === null) return told ?? ''
  if (connection === null) return wholeRoom(words, matrix, room)
  const cell = cellWords(words, matrix, { connection, room })
  return told === null ? cell : words.matrix.at({ cell, connection: told })
}

/** A cell in a sentence: what both sides say of the membership, or that there is none. */
export function cellWords(
  words: Words,
  { books }: Matrix,
  { connection, room }: { readonly [K in keyof Spot]: NonNullable<Spot[K]> },
): string {
  const edge = books.columns.get(connection)?.edges.get(room)
  if (edge) return membershipWords(words, edge)
  return words.matrix.not({ client: clientOf(connection), room })
}

function wholeRoom(words: Words, { books }: Matrix, id: string): string {
  const room = books.rooms.get(id)
  return room ? words.rooms.title({ room: id, told: roomWords(words, room) }) : id
}
