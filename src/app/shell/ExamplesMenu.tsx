import { watchExample } from '#app/opening/watchExample.ts'
import { chapters } from '#scenario/library/library.ts'
import type { Opened } from '#views/parts/OpensLater.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Menu, MenuGroup, MenuItem } from './Menu.tsx'

/** The built-in scenarios, to be watched. */
export function ExamplesMenu({ defaultOpen }: Opened) {
  const lab = useLab()
  const { fromFiles, shell } = useWords()
  return (
    <Menu label={shell.examples} align="end" defaultOpen={defaultOpen}>
      {chapters.map(({ title, entries }) => (
        <MenuGroup key={title} title={fromFiles({ text: title })}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.name}
              title={fromFiles({ text: entry.name })}
              note={fromFiles({ text: entry.description })}
              onSelect={() => watchExample(lab, entry)}
            />
          ))}
        </MenuGroup>
      ))}
    </Menu>
  )
}
