import { DropdownMenu } from 'radix-ui'
import { useEffect, useRef } from 'react'
import {
  copyLink,
  copyPlaywrightTest,
  copyScenario,
  copyVitestTest,
  savePlaywrightTest,
  saveScenario,
} from '#app/keeping/keepScenario.ts'
import { resumeWork } from '#app/keeping/lastSession.ts'
import { readShelf } from '#app/keeping/shelf.ts'
import { openFile } from '#app/opening/openScenario.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import { bringBack } from '#store/commands/runScenario.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Menu, MenuGroup, MenuItem } from './Menu.tsx'

/** What can be done with the scenario as a whole: keep it, send it, open another. */
export function ScenarioMenu() {
  const { embed } = useWords()
  const scenario = useRoomscope((state) => state.scenario)
  const setAside = useRoomscope((state) => state.setAside)
  const picker = useRef<HTMLInputElement>(null)
  useDroppedFiles()
  return (
    <>
      <Menu label="Scenario" align="end">
        <MenuItem
          title="Copy link"
          note="It carries all of it, the playhead included"
          onSelect={() => copyLink(scenario)}
        />
        <MenuItem
          title={embed.copy}
          note={embed.copyNote}
          onSelect={async () => (await import('#app/embed/copyEmbed.ts')).copyEmbed(scenario)}
        />
        <MenuItem
          title="Copy as JSON"
          note="The scenario file, on the clipboard"
          onSelect={() => copyScenario(scenario)}
        />
        <MenuItem
          title="Save as file"
          note="For npm run scenario, or a colleague"
          onSelect={() => saveScenario(scenario)}
        />
        <MenuItem
          title="Export as Playwright test"
          note="A .spec.ts file that runs it in the page, and passes as it is"
          onSelect={() => savePlaywrightTest(scenario)}
        />
        <MenuItem
          title="Copy as Playwright test"
          note="The same, on the clipboard"
          onSelect={() => copyPlaywrightTest(scenario)}
        />
        <MenuItem
          title="Copy as Vitest test"
          note="Runs it headless, in this project"
          onSelect={() => copyVitestTest(scenario)}
        />
        <DropdownMenu.Separator className="menu-line" />
        <MenuItem
          title="Open a file"
          note="A scenario, or a trace; it can be dropped on the page too"
          onSelect={() => picker.current?.click()}
        />
        {setAside && (
          <MenuItem
            title={`Bring back “${setAside.name}”`}
            note={`${setAside.steps.length} steps, as they were`}
            onSelect={() => bringBack()}
          />
        )}
        <EarlierWorks />
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label="Scenario file"
        className="file-picker"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void openFile(file)
        }}
      />
    </>
  )
}

/** One's own works of before, those of other tabs and of before a reload included. */
function EarlierWorks() {
  const scenario = useRoomscope((state) => state.scenario)
  const setAside = useRoomscope((state) => state.setAside)
  const here = [scenario, ...(setAside ? [setAside] : [])].map(scenarioToJson)
  const works = readShelf().filter(({ text }) => !here.includes(text))
  if (works.length === 0) return null
  return (
    <MenuGroup title="Your earlier work">
      {works.map((work) => (
        <MenuItem
          key={work.id}
          title={`Open “${work.name}” again`}
          note={work.steps === 1 ? '1 step' : `${work.steps} steps`}
          onSelect={() => resumeWork(work)}
        />
      ))}
    </MenuGroup>
  )
}

/** A file dropped anywhere on the page is opened, not shown by the browser instead of the page. */
function useDroppedFiles(): void {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (file) void openFile(file)
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
