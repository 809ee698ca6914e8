import { EventLog } from '#views/log/EventLog.tsx'
import { LeftPanel } from './LeftPanel.tsx'

/** Who is there and what was done, and all that happened. */
export function LeftSide() {
  return (
    <>
      <LeftPanel />
      <EventLog />
    </>
  )
}
