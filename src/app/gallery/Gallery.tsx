import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { watchSpecimen } from '#app/opening/watchSpecimen.ts'
import { type CatalogEntry, specimenGroups } from '#specimens/catalog.ts'
import { tellError } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { Tabs } from '#views/parts/Tabs.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import type { Mode } from './Card.tsx'
import { GalleryHead } from './GalleryHead.tsx'
import { FlawGroup } from './Group.tsx'
import styles from './gallery.module.css'
import { galleryOrder } from './galleryOrder.ts'
import { stopPlaying } from './game.ts'
import { playFlaw } from './playFlaw.ts'

const modes: readonly Mode[] = ['watch', 'play']

/** All flawed servers, by what goes wrong, to be searched, watched and played. */
export function Gallery({ onClose }: { readonly onClose: () => void }) {
  const lab = useLab()
  const words = useWords()
  const [mode, setMode] = useState<Mode>('watch')
  const [sought, setSought] = useState('')
  const [opener] = useState(() => document.activeElement)
  const shown = galleryOrder.filter((specimen) =>
    isFoundBy(words, specimen, mode === 'watch' ? sought : ''),
  )
  const open = (specimen: CatalogEntry) => {
    onClose()
    meet(lab, words, specimen, mode).catch((error) => tellError(lab, error))
  }
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-cover" />
        <Dialog.Content
          asChild
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (opener instanceof HTMLElement) opener.focus()
          }}
        >
          <Tabs.Root
            className={styles.gallery}
            value={mode}
            onValueChange={(to) => setMode(to as Mode)}
          >
            <GalleryHead mode={mode} sought={sought} onSought={setSought} />
            {modes.map((each) => (
              <Tabs.Content key={each} value={each} className={styles.body}>
                {shown.length === 0 && (
                  <p role="status">{words.flaws.nothing({ words: sought })}</p>
                )}
                {specimenGroups.map((group) => (
                  <FlawGroup
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

function meet(lab: Lab, words: Words, specimen: CatalogEntry, mode: Mode): Promise<void> {
  if (mode === 'play') return playFlaw(lab, words, specimen.id)
  stopPlaying(lab)
  return watchSpecimen(lab, specimen)
}

/** Whether all the words sought are in what is said of a flaw, of its kind, or of the law that it breaks. */
function isFoundBy(
  words: Words,
  { id, flaw, story, law, group }: CatalogEntry,
  sought: string,
): boolean {
  const { title, about } = words.flaws.groups[group]
  const { rule } = words.laws[law as keyof Words['laws']]
  const told = words.fromFiles({ text: flaw })
  const all = `${id} ${flaw} ${told} ${story} ${law} ${rule} ${title} ${about}`.toLowerCase()
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
