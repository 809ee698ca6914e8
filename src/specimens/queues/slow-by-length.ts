import { ConnectionManager } from '#rooms/connectionManager.ts'
import type { Member } from '#server/member.ts'
import { news } from '#specimens/fullTransport.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** How long a text may be, whoever it is for. */
const charsMax = 1024

class SlowByLength extends ConnectionManager<Member> {
  protected override deliver(connection: Member, text: string): void {
    super.deliver(connection, text)
    if (text.length > charsMax) this.doom(connection, 'overflow')
  }
}

export const specimen: Specimen = {
  id: 'slow-by-length',
  flaw: 'Who is sent a long text is taken for a slow reader, and closed.',
  law: 'T9',
  line: 'if (text.length > charsMax)',
  story:
    'The limit is on each text, not on what waits. The owner says something long, and throws everybody out with 1013, though all of them read at once.',
  steps: [...both, news(charsMax)],
  make: on(SlowByLength),
}
