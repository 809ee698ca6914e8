import { presentRun } from '#app/present/presentRun.ts'
import { printPage } from '#app/print/printing.ts'
import { Menu, MenuGroup, MenuItem } from '#app/shell/Menu.tsx'
import { useTakingWords } from '#app/taking/useTakingWords.ts'
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
  const { menu } = useTakingWords()
  return (
    <Menu label={keeping.menu} align="end" defaultOpen={defaultOpen}>
      <MenuGroup title={menu.show}>
        <Show />
      </MenuGroup>
      <MenuGroup title={menu.keep}>
        <Keep />
        <MenuItem {...keeping.open} onSelect={pickFile} />
        <SetAside />
      </MenuGroup>
      <MenuGroup title={menu.test}>
        <AsTest />
      </MenuGroup>
      <EarlierWorks />
    </Menu>
  )
}

/** The ways to show it to somebody who is not here. */
function Show() {
  const lab = useLab()
  const words = useWords()
  const { embed, keeping } = words
  const { menu } = useTakingWords()
  const scenario = useRoomscope((state) => state.scenario)
  return (
    <>
      <MenuItem {...menu.present} onSelect={() => presentRun(lab)} />
      <MenuItem {...keeping.copyLink} onSelect={() => copyLink(lab, scenario)} />
      <MenuItem
        {...menu.copySteps}
        onSelect={async () =>
          (await import('#app/taking/copyStepList.ts')).copyStepList(lab, words)
        }
      />
      <MenuItem
        {...menu.copyPicture}
        onSelect={async () => (await pictures()).copyPng(lab, words)}
      />
      <MenuItem {...menu.savePng} onSelect={async () => (await pictures()).savePng(lab, words)} />
      <MenuItem {...menu.saveSvg} onSelect={async () => (await pictures()).saveSvg(lab, words)} />
      <MenuItem {...menu.saveFilm} onSelect={async () => (await films()).saveFilm(lab, words)} />
      <MenuItem
        {...menu.saveFilmOn}
        onSelect={async () => (await films()).saveFilmOn(lab, words)}
      />
      <MenuItem {...menu.print} onSelect={printPage} />
      <MenuItem
        title={embed.copy}
        note={embed.copyNote}
        onSelect={async () => (await import('#app/embed/copyEmbed.ts')).copyEmbed(lab, scenario)}
      />
    </>
  )
}

const pictures = () => import('#app/taking/picture/savePicture.ts')
const films = () => import('#app/taking/film/saveFilm.ts')

/** The ways to keep the scenario itself. */
function Keep() {
  const lab = useLab()
  const words = useWords()
  const { keeping } = words
  const scenario = useRoomscope((state) => state.scenario)
  return (
    <>
      <MenuItem {...keeping.copyJson} onSelect={() => copyScenario(lab, scenario)} />
      <MenuItem {...keeping.save} onSelect={() => saveScenario(scenario)} />
    </>
  )
}

/** The scenario as a test of somebody's own. */
function AsTest() {
  const lab = useLab()
  const words = useWords()
  const { keeping } = words
  const scenario = useRoomscope((state) => state.scenario)
  return (
    <>
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
