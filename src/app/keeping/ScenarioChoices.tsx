import { DropdownMenu } from 'radix-ui'
import { Menu, MenuItem } from '#app/shell/Menu.tsx'
import type { Opened } from '#views/parts/OpensLater.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { EarlierWorks, SetAside } from './EarlierWorks.tsx'
import { copyPlaywrightTest, copyVitestTest, savePlaywrightTest } from './exportTest.ts'
import { copyLink, copyScenario, saveScenario } from './keepScenario.ts'

interface Props extends Opened {
  /** Asks for a file to open. */
  readonly pickFile: () => void
}

/** What can be done with the scenario as a whole: keep it, send it, open another. */
export function ScenarioChoices({ defaultOpen, pickFile }: Props) {
  const { keeping } = useWords()
  return (
    <Menu label={keeping.menu} align="end" defaultOpen={defaultOpen}>
      <Keep />
      <DropdownMenu.Separator className="menu-line" />
      <MenuItem {...keeping.open} onSelect={pickFile} />
      <SetAside />
      <EarlierWorks />
    </Menu>
  )
}

/** The ways to keep the scenario, or to send it. */
function Keep() {
  const lab = useLab()
  const words = useWords()
  const { embed, keeping } = words
  const scenario = useRoomscope((state) => state.scenario)
  return (
    <>
      <MenuItem {...keeping.copyLink} onSelect={() => copyLink(lab, words, scenario)} />
      <MenuItem
        title={embed.copy}
        note={embed.copyNote}
        onSelect={async () =>
          (await import('#app/embed/copyEmbed.ts')).copyEmbed(lab, words, scenario)
        }
      />
      <MenuItem {...keeping.copyJson} onSelect={() => copyScenario(lab, words, scenario)} />
      <MenuItem {...keeping.save} onSelect={() => saveScenario(scenario)} />
      <MenuItem
        {...keeping.savePlaywright}
        onSelect={() => savePlaywrightTest(lab, words, scenario)}
      />
      <MenuItem
        {...keeping.copyPlaywright}
        onSelect={() => copyPlaywrightTest(lab, words, scenario)}
      />
      <MenuItem {...keeping.copyVitest} onSelect={() => copyVitestTest(lab, words, scenario)} />
    </>
  )
}
