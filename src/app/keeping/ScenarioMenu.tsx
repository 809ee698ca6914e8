import { type ComponentType, lazy, useRef, useState } from 'react'
import { MenuButton } from '#app/shell/MenuButton.tsx'
import { type Opened, OpensLater } from '#views/parts/OpensLater.tsx'
import { useWords } from '#views/parts/useWords.ts'
import { FilePicker } from './FilePicker.tsx'

/** What can be done with the scenario as a whole: keep it, send it, open another. */
export function ScenarioMenu() {
  const { keeping } = useWords()
  const picker = useRef<HTMLInputElement>(null)
  const [choices] = useState(() => choicesThat(() => picker.current?.click()))
  return (
    <>
      <OpensLater
        button={(press) => <MenuButton label={keeping.menu} onPress={press} />}
        opened={choices}
      />
      <FilePicker ref={picker} />
    </>
  )
}

function choicesThat(pickFile: () => void) {
  return lazy(async (): Promise<{ default: ComponentType<Opened> }> => {
    const { ScenarioChoices } = await import('./ScenarioChoices.tsx')
    return { default: (opened) => <ScenarioChoices {...opened} pickFile={pickFile} /> }
  })
}
