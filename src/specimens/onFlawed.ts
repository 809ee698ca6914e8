import type { ConnectionManager, ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from './specimen.ts'
import type { SpecimenOptions } from './specimenOptions.ts'

type ManagerClass = new (options: ConnectionManagerOptions<Member>) => ConnectionManager<Member>
type ServerClass = new (options: SpecimenOptions) => RoomServer

/** The reference server over a manager with a flaw. */
export function on(Manager: ManagerClass, Server: ServerClass = RoomServer): Specimen['make'] {
  class OnFlawed extends Server {
    protected override makeManager(
      options: ConnectionManagerOptions<Member>,
    ): ConnectionManager<Member> {
      return new Manager(options)
    }
  }
  return (options) => new OnFlawed(options)
}
