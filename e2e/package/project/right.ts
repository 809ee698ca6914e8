import { LeakingManager } from './leaking.ts'

export class RightManager extends LeakingManager {
  override disconnect(socket: { send(text: string): void }): void {
    for (const room of [...this.rooms.keys()]) this.leaveRoom(socket, room)
  }
}
