import { Inspector } from '#views/inspector/Inspector.tsx'
import { EventLog } from '#views/log/EventLog.tsx'
import { Problems } from '#views/problems/Problems.tsx'

/** Every server but the reference has a flaw that is shown in its code. */
const hasLine = (server: string) => server !== 'reference'

/** What is known of what is chosen, what went wrong, and all that happened. */
export function RightSide() {
  return (
    <>
      <Inspector />
      <Problems hasLine={hasLine} />
      <EventLog />
    </>
  )
}
