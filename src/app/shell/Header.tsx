import { GalleryButton } from '#app/gallery/GalleryButton.tsx'
import { openLearn } from '#app/learn/ownWork.ts'
import { watchExample } from '#app/opening/watchExample.ts'
import { ServerChoice } from '#app/servers/ServerChoice.tsx'
import { emptyScenario } from '#scenario/editScenario.ts'
import { chapters } from '#scenario/library/library.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Menu, MenuGroup, MenuItem } from './Menu.tsx'
import { ScenarioMenu } from './ScenarioMenu.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** The page's name, what is on, and what can be opened. */
export function Header() {
  const { learn } = useWords()
  const scenario = useRoomscope((state) => state.scenario)
  return (
    <header className="head">
      <h1>Roomscope</h1>
      <p className="head-scenario">
        <strong>{scenario.name}</strong> on
      </p>
      <ServerChoice />
      <button type="button" className="button" onClick={openLearn}>
        {learn.open}
      </button>
      <GalleryButton />
      <Menu label="Examples" align="end">
        {chapters.map(({ title, entries }) => (
          <MenuGroup key={title} title={title}>
            {entries.map((entry) => (
              <MenuItem
                key={entry.name}
                title={entry.name}
                note={entry.description}
                onSelect={() => watchExample(entry)}
              />
            ))}
          </MenuGroup>
        ))}
      </Menu>
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
