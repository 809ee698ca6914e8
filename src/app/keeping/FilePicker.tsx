import { type Ref, useEffect } from 'react'
import { tellError } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './filePicker.module.css'

/** Asks for a file to open, when it is clicked; one dropped anywhere on the page is opened too. */
export function FilePicker({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const lab = useLab()
  const words = useWords()
  useDroppedFiles()
  return (
    <input
      ref={ref}
      type="file"
      accept=".json,application/json"
      aria-label={words.keeping.file}
      className={styles.input}
      tabIndex={-1}
      onChange={(event) => {
        const [file] = event.target.files ?? []
        event.target.value = ''
        if (file) void openPicked(lab, file)
      }}
    />
  )
}

/** A file dropped anywhere on the page is opened, not shown by the browser instead of the page. */
function useDroppedFiles(): void {
  const lab = useLab()
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (file) void openPicked(lab, file)
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [lab])
}

/** What reads files is fetched when there is one. */
async function openPicked(lab: Lab, file: File): Promise<void> {
  try {
    const { openFile } = await import('#app/opening/openFile.ts')
    await openFile(lab, file)
  } catch (error) {
    tellError(lab, error)
  }
}
