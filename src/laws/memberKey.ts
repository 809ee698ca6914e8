/** One connection in one room, as a key: its length tells where a name ends, and costs less than JSON. */
export function memberKey({
  connection,
  room,
}: {
  readonly connection: string
  readonly room: string
}): string {
  return `${connection.length} ${connection}${room}`
}
