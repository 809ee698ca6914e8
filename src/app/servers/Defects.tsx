import { watchOn } from '#app/opening/watchOn.ts'
import { Menu, MenuGroup, MenuItem } from '#app/shell/Menu.tsx'
import type { Defect } from '#specimens/defects/defect.ts'
import { defects } from '#specimens/defects/defects.ts'

/** The known defects of the pattern as it is written, each to be watched from its beginning. */
export function Defects() {
  return (
    <Menu label="Watch a defect" align="start">
      {Object.entries(defects).map(([title, group]) => (
        <MenuGroup key={title} title={title}>
          {group.map((defect) => (
            <MenuItem
              key={defect.id}
              title={`${defect.id} breaks ${defect.law}`}
              note={defect.what}
              onSelect={() => watchDefect(defect)}
            />
          ))}
        </MenuGroup>
      ))}
    </Menu>
  )
}

function watchDefect({ id, what, steps, settings, server = 'as-written' }: Defect): Promise<void> {
  return watchOn(server, { name: `${id}: ${what}`, description: what, steps, settings })
}
