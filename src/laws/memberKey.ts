/** One connection in one room, as a key. */
export function memberKey(member: { readonly connection: string; readonly room: string }): string {
  return JSON.stringify([member.connection, member.room])
}
