import { ConnectionManager } from '#rooms/connectionManager.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class RegisteredEarly extends ConnectionManager<Member> {
  override async connect(connection: Member): Promise<void> {
    this.connections.add(connection)
    this.connectionRooms.set(connection, new Set())
    await connection.accept()
  }
}

export const specimen: Specimen = {
  id: 'registered-early',
  flaw: 'A connection is counted before its handshake is accepted.',
  law: 'S6',
  line: 'this.connections.add(connection)',
  story:
    'While it is being accepted it takes a place and can be sent nothing; and the accept may yet fail.',
  steps: [alice, { do: 'hold', client: 'alice', what: 'accept', now: true }],
  make: on(RegisteredEarly),
}
