import { lazy, Suspense, useMemo } from 'react'
import type { World } from '#trace/world.ts'
import { Clients } from '#views/clients/Clients.tsx'
import { cx } from '#views/parts/cx.ts'
import { Tabs } from '#views/parts/Tabs.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './leftPanel.module.css'

const Scenario = lazy(async () => ({
  default: (await import('#views/scenario/Scenario.tsx')).Scenario,
}))

/** Who is there, and what was done: one at a time. */
export function LeftPanel() {
  const { shell } = useWords()
  const world = useRoomscope((state) => state.world)
  const { here, gone } = useMemo(() => presentOf(world), [world])
  const steps = useRoomscope((state) => state.scenario.steps.length)
  return (
    <Tabs.Root defaultValue="clients" className={cx('panel', styles.left)} data-part="left">
      <header className="panel-head">
        <Tabs.List className={cx('segments', styles.tabs)} aria-label={shell.left}>
          <Tabs.Trigger value="clients">{shell.clients}</Tabs.Trigger>
          <Tabs.Trigger value="scenario">{shell.scenario}</Tabs.Trigger>
        </Tabs.List>
        <p className={cx('counts', styles.counts)}>
          <span className={styles.whole}>
            {[
              ...(here + gone > 0 ? [shell.here({ here })] : []),
              ...(gone > 0 ? [shell.gone({ gone })] : []),
            ].join(' · ')}
          </span>{' '}
          {steps > 0 && <span className={styles.steps}>{shell.steps({ steps })}</span>}
        </p>
      </header>
      <Tabs.Content value="clients" className={styles.body} tabIndex={-1}>
        <Clients />
      </Tabs.Content>
      <Tabs.Content value="scenario" className={styles.body} tabIndex={-1}>
        <Suspense>
          <Scenario />
        </Suspense>
      </Tabs.Content>
    </Tabs.Root>
  )
}

/** How many clients are there, and how many of which both ends are closed. */
function presentOf({ clients, connections }: World) {
  let gone = 0
  for (const id of clients.values()) {
    const connection = connections.get(id)
    const isGone =
      connection?.clientEnd.state === 'closed' && connection.serverEnd.state === 'closed'
    if (isGone) gone++
  }
  return { here: clients.size - gone, gone }
}
