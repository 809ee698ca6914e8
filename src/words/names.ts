import { shortened } from '#kernel/firstChars.ts'

/** How much of a text is told. */
const charsMax = 60
/** How many names of a list are told. */
export const namesMax = 12
/** How many are named where one line is about many. */
export const fewMax = 3

/** A name as it is where it is plain to read; in quotes where it is not. */
export function named(name: string): string {
  return /^[\p{L}\p{N}_./:#@-]{1,60}$/u.test(name) ? name : quoted(name)
}

/** A text in quotes, on one line, cut where it is long. */
export function quoted(text: string): string {
  return `“${JSON.stringify(shortened(text, charsMax)).slice(1, -1).replaceAll('\\"', '"')}”`
}

/** A client, or an older connection of it by its number. */
export function which(client: string, connection: number | undefined): string {
  return connection === undefined ? named(client) : `${named(client)}#${connection}`
}
