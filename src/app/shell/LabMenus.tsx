import { lazy } from 'react'
import { ScenarioMenu } from '#app/keeping/ScenarioMenu.tsx'
import { emptyScenario } from '#scenario/editScenario.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { OpensLater } from '#views/parts/OpensLater.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { MenuButton } from './MenuButton.tsx'

const ExamplesMenu = lazy(async () => ({
  default: (await import('./ExamplesMenu.tsx')).ExamplesMenu,
}))

/** What opens, keeps and takes along worlds. */
export function LabMenus() {
  const lab = useLab()
  const { shell } = useWords()
  return (
    <>
      <OpensLater
        button={(press) => <MenuButton label={shell.examples} onPress={press} />}
        opened={ExamplesMenu}
      />
      <ScenarioMenu />
      <button
        type="button"
        className="button"
        title={shell.newWorldNote}
        onClick={() => runScenario(lab, emptyScenario())}
      >
        {shell.newWorld}
      </button>
    </>
  )
}
