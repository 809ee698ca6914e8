import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import type { Member } from '#server/member.ts'
import { full, news } from '#specimens/fullTransport.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** Whatever does not fit waits all the same. */
class Unbounded extends ConnectionManager<Member> {
  constructor({ limits, ...options }: ConnectionManagerOptions<Member>) {
    const none = Number.POSITIVE_INFINITY
    super({ ...options, limits: { ...limits, outboxFramesMax: none, outboxBytesMax: none } })
  }
}

export const specimen: Specimen = {
  id: 'unbounded',
  flaw: 'An outbox has no limit.',
  law: 'S7',
  line: 'super({ ...options, limits',
  story: 'One reader that stopped, and the memory of the server grows by all that is said to it.',
  reports: [
    github('websockets/ws', 1620),
    github('django/channels_redis', 181),
    github('micronaut-projects/micronaut-core', 8984),
  ],
  steps: [...both, ...full('bob'), news(1_000_000)],
  make: on(Unbounded),
}
