import { DropdownMenu } from 'radix-ui'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { bringBack } from '#store/commands/runScenario.ts'
import { store } from '#store/store.ts'
import { copyLink, copyScenario, saveScenario } from './keepScenario.ts'
import { openFile } from './openScenario.ts'

/** What can be done with the scenario as a whole: keep it, send it, open another. */
export function ScenarioMenu() {
  const scenario = useStore(store, (state) => state.scenario)
  const setAside = useStore(store, (state) => state.setAside)
  const picker = useRef<HTMLInputElement>(null)
  useDroppedFiles()
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger className="button">Scenario</DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
            <Item
              title="Copy link"
              note="A link that carries all of it"
              onSelect={() => copyLink(scenario)}
            />
            <Item
              title="Copy as JSON"
              note="The scenario file, on the clipboard"
              onSelect={() => copyScenario(scenario)}
            />
            <Item
              title="Save as file"
              note="For npm run scenario, or a colleague"
              onSelect={() => saveScenario(scenario)}
            />
            <Item
              title="Open a file"
              note="A scenario, or a trace; it can be dropped on the page too"
              onSelect={() => picker.current?.click()}
            />
            {setAside && (
              <Item
                title={`Bring back “${setAside.name}”`}
                note={`${setAside.steps.length} steps, as they were`}
                onSelect={() => bringBack()}
              />
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
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

interface ItemProps {
  readonly title: string
  readonly note: string
  readonly onSelect: () => void
}

function Item({ title, note, onSelect }: ItemProps) {
  return (
    <DropdownMenu.Item className="menu-item" onSelect={onSelect}>
      <strong>{title}</strong>
      <span>{note}</span>
    </DropdownMenu.Item>
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
