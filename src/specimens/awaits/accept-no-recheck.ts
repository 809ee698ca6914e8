import { ConnectionManager } from '#rooms/connectionManager.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class AcceptNoRecheck extends ConnectionManager<Member> {
  override async connect(connection: Member): Promise<void> {
    await connection.accept()
    this.connections.add(connection)
    this.connectionRooms.set(connection, new Set())
  }
}

export const specimen: Specimen = {
  id: 'accept-no-recheck',
  flaw: 'After the accept it is not looked again whether the connection is still there.',
  law: 'S6',
  line: 'await connection.accept()',
  story:
    'The client goes while it is being accepted. Its close has been handled by then, and nobody takes it out again.',
  steps: [
    alice,
    { do: 'hold', client: 'alice', what: 'accept', now: true },
    { do: 'drop', client: 'alice' },
    { do: 'release', client: 'alice' },
  ],
  make: on(AcceptNoRecheck),
}
