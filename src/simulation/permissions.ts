/** Who may join which room: everybody every room, until it is taken back. */
export class Permissions {
  /** Client → the rooms that it may not join. */
  #revoked = new Map<string, Set<string>>()

  revoke(client: string, room: string): void {
    const rooms = this.#revoked.get(client) ?? new Set()
    this.#revoked.set(client, rooms.add(room))
  }

  allow(client: string, room: string): void {
    this.#revoked.get(client)?.delete(room)
  }

  mayJoin(client: string, room: string): boolean {
    return !this.#revoked.get(client)?.has(room)
  }
}
