import { useState } from 'react'
import { EventLog } from '#views/log/EventLog.tsx'
import { LeftPanel, type LeftTab } from './LeftPanel.tsx'

/** Who is there and what was done, and all that happened, which makes room where steps are written. */
export function LeftSide() {
  const [tab, setTab] = useState<LeftTab>('clients')
  return (
    <>
      <LeftPanel tab={tab} onTab={setTab} />
      <EventLog givesWay={tab === 'scenario'} />
    </>
  )
}
