import { watchOn } from '#app/opening/watchOn.ts'
import { Menu, MenuGroup, MenuItem } from '#app/shell/Menu.tsx'
import type { Defect } from '#specimens/defects/defect.ts'
import { defects } from '#specimens/defects/defects.ts'
import type { Lab } from '#store/lab.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'

/** The known defects of the pattern as it is written, each to be watched from its beginning. */
export function Defects() {
  const lab = useLab()
  const { fromFiles, servers } = useWords()
  return (
    <Menu label={servers.defects} align="start">
      {Object.entries(defects).map(([title, group]) => (
        <MenuGroup key={title} title={fromFiles({ text: title })}>
          {group.map((defect) => (
            <MenuItem
              key={defect.id}
              title={fromFiles({ text: defect.what })}
              note={servers.defect(defect)}
              onSelect={() => watchDefect(lab, servers.defectName(defect), defect)}
            />
          ))}
        </MenuGroup>
      ))}
    </Menu>
  )
}

function watchDefect(
  lab: Lab,
  name: string,
  { what, steps, settings, server = 'as-written' }: Defect,
): Promise<void> {
  return watchOn(lab, server, { name, description: what, steps, settings })
}
