import { DropdownMenu } from 'radix-ui'
import { useStore } from 'zustand'
import { emptyScenario } from '#scenario/editScenario.ts'
import { chapters } from '#scenario/library/library.ts'
import { restartServer } from '#store/commands/rooms.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { store } from '#store/store.ts'
import { ScenarioMenu } from './ScenarioMenu.tsx'
import { ServerChoice } from './ServerChoice.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import { watchExample } from './watchExample.ts'

/** The page's name, what is on, and what can be opened. */
export function Header() {
  const scenario = useStore(store, (state) => state.scenario)
  return (
    <header className="head">
      <h1>Roomscope</h1>
      <p className="head-scenario">
        <strong>{scenario.name}</strong> on
      </p>
      <ServerChoice />
      <button
        type="button"
        className="button head-restart"
        title="The server closes everybody with 1012, and a new one starts with empty books"
        onClick={restartServer}
      >
        Restart server
      </button>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button">Examples</DropdownMenu.Trigger>
        <DropdownMenu.Content
          tabIndex={0}
          className="menu"
          align="end"
          sideOffset={6}
          collisionPadding={12}
        >
          {chapters.map(({ title, entries }) => (
            <DropdownMenu.Group key={title}>
              <DropdownMenu.Label className="menu-label">{title}</DropdownMenu.Label>
              {entries.map((entry) => (
                <DropdownMenu.Item
                  key={entry.name}
                  className="menu-item"
                  onSelect={() => watchExample(entry)}
                >
                  <strong>{entry.name}</strong>
                  <span>{entry.description}</span>
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Root>
      <ScenarioMenu />
      <button
        type="button"
        className="button"
        title="An empty world"
        onClick={() => runScenario(emptyScenario())}
      >
        New world
      </button>
      <ThemeChoice />
    </header>
  )
}
