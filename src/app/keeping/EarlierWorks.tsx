import { MenuGroup, MenuItem } from '#app/shell/Menu.tsx'
import { scenarioToJson } from '#scenario/editScenario.ts'
import { bringBack } from '#store/commands/runScenario.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { resumeWork } from './lastSession.ts'
import { readShelf } from './shelf.ts'

/** What was on before another scenario was opened. */
export function SetAside() {
  const lab = useLab()
  const { keeping } = useWords()
  const setAside = useRoomscope((state) => state.setAside)
  if (!setAside) return null
  const { name, steps } = setAside
  return (
    <MenuItem
      title={keeping.bringBack({ name })}
      note={keeping.bringBackNote({ steps: steps.length })}
      onSelect={() => bringBack(lab)}
    />
  )
}

/** One's own works of before, those of other tabs and of before a reload included. */
export function EarlierWorks() {
  const lab = useLab()
  const words = useWords()
  const { keeping } = words
  const scenario = useRoomscope((state) => state.scenario)
  const setAside = useRoomscope((state) => state.setAside)
  const here = [scenario, ...(setAside ? [setAside] : [])].map(scenarioToJson)
  const works = readShelf().filter(({ text }) => !here.includes(text))
  if (works.length === 0) return null
  return (
    <MenuGroup title={keeping.earlier}>
      {works.map((work) => (
        <MenuItem
          key={work.id}
          title={keeping.openAgain({ name: work.name })}
          note={keeping.steps({ steps: work.steps })}
          onSelect={() => resumeWork(lab, work)}
        />
      ))}
    </MenuGroup>
  )
}
