import { lazy, Suspense, useMemo } from 'react'
import { keepsSeat } from '#reading/stage/away.ts'
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

export type LeftTab = 'clients' | 'scenario'

interface LeftPanelProps {
  readonly tab: LeftTab
  readonly onTab: (tab: LeftTab) => void
}

/** Who is there, and what was done: one at a time. */
export function LeftPanel({ tab, onTab }: LeftPanelProps) {
  const { shell } = useWords()
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => onTab(value as LeftTab)}
      className={cx('panel', styles.left)}
      data-part="left"
    >
      <header className="panel-head">
        <Tabs.List className={cx('segments', styles.tabs)} aria-label={shell.left}>
          <Tabs.Trigger value="clients">{shell.clients}</Tabs.Trigger>
          <Tabs.Trigger value="scenario">{shell.scenario}</Tabs.Trigger>
        </Tabs.List>
        <Counts />
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

/** How many are there. It follows the world by itself, so that the list need not be drawn with it. */
function Counts() {
  const { shell } = useWords()
  const world = useRoomscope((state) => state.world)
  const steps = useRoomscope((state) => state.scenario.steps.length)
  const { connections, clients, registered } = world
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of the world is looked at
  const { here, away, gone } = useMemo(() => presentOf(world), [connections, clients, registered])
  return (
    <p className={cx('counts', styles.counts)}>
      <span className={styles.whole}>
        {[
          ...(here + away + gone > 0 ? [shell.here({ here })] : []),
          ...(away > 0 ? [shell.away({ away })] : []),
          ...(gone > 0 ? [shell.gone({ gone })] : []),
        ].join(' · ')}
      </span>{' '}
      {steps > 0 && <span className={styles.steps}>{shell.steps({ steps })}</span>}
    </p>
  )
}

/** How many clients are there, how many are lost and may come back, and of how many both ends are closed. */
function presentOf(world: World) {
  const counts = { here: 0, away: 0, gone: 0 }
  for (const id of world.clients.values()) {
    const connection = world.connections.get(id)
    const isClosed =
      connection?.clientEnd.state === 'closed' && connection.serverEnd.state === 'closed'
    counts[!isClosed ? 'here' : keepsSeat(world, connection) ? 'away' : 'gone']++
  }
  return counts
}
