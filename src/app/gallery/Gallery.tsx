import { Dialog, Tabs } from 'radix-ui'
import { useState } from 'react'
import { watchSpecimen } from '#app/opening/watchSpecimen.ts'
import { type CatalogEntry, catalog, specimenGroups } from '#specimens/catalog.ts'
import { tell } from '#store/commands/tell.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Card, type Mode } from './Card.tsx'
import { stopPlaying, useGame } from './game.ts'
import { playFlaw } from './playFlaw.ts'
import './gallery.css'

const modes: readonly Mode[] = ['watch', 'play']

/** All flawed servers, by what goes wrong, to be searched, watched and played. */
export function Gallery({ onClose }: { readonly onClose: () => void }) {
  const { flaws } = useWords()
  const { best } = useGame()
  const [mode, setMode] = useState<Mode>('watch')
  const [words, setWords] = useState('')
  const shown = catalog.filter((specimen) => has(specimen, mode === 'watch' ? words : ''))
  const open = (specimen: CatalogEntry) => {
    onClose()
    meet(specimen, mode).catch((error: Error) => tell('error', error.message))
  }
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-cover" />
        <Dialog.Content asChild>
          <Tabs.Root className="gallery" value={mode} onValueChange={(to) => setMode(to as Mode)}>
            <header className="gallery-head">
              <Dialog.Title>{flaws.title}</Dialog.Title>
              <p className="gallery-found">
                {flaws.found({ found: Object.keys(best).length, of: catalog.length })}
              </p>
              <Dialog.Close className="button button-small">{flaws.close}</Dialog.Close>
              <Dialog.Description>{flaws.intro}</Dialog.Description>
              <Tabs.List className="segments gallery-modes" aria-label={flaws.mode}>
                <Tabs.Trigger value="watch">{flaws.modes.watch}</Tabs.Trigger>
                <Tabs.Trigger value="play">{flaws.modes.play}</Tabs.Trigger>
              </Tabs.List>
              {mode === 'watch' && (
                <input
                  type="search"
                  aria-label={flaws.search}
                  placeholder={flaws.search}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              )}
            </header>
            {modes.map((each) => (
              <Tabs.Content key={each} value={each} className="gallery-body">
                {shown.length === 0 && <p role="status">{flaws.nothing({ words })}</p>}
                {specimenGroups.map((group) => (
                  <Group
                    key={group}
                    group={group}
                    specimens={shown.filter((specimen) => specimen.group === group)}
                    mode={each}
                    onOpen={open}
                  />
                ))}
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface GroupProps {
  readonly group: CatalogEntry['group']
  readonly specimens: readonly CatalogEntry[]
  readonly mode: Mode
  readonly onOpen: (specimen: CatalogEntry) => void
}

function Group({ group, specimens, mode, onOpen }: GroupProps) {
  const { flaws } = useWords()
  const { best } = useGame()
  if (specimens.length === 0) return null
  const { title, about } = flaws.groups[group]
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="gallery-about">{about}</p>
      <ul className="gallery-list">
        {specimens.map((specimen) => (
          <Card
            key={specimen.id}
            specimen={specimen}
            mode={mode}
            best={best[specimen.id]}
            onOpen={() => onOpen(specimen)}
          />
        ))}
      </ul>
    </section>
  )
}

function meet(specimen: CatalogEntry, mode: Mode): Promise<void> {
  if (mode === 'play') return playFlaw(specimen.id)
  stopPlaying()
  return watchSpecimen(specimen)
}

function has({ id, flaw, story, law, group }: CatalogEntry, words: string): boolean {
  const all = `${id} ${flaw} ${story} ${law} ${group}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
