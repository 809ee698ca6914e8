import type { Ref } from 'react'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './filePicker.module.css'
import { openPicked } from './openPicked.ts'

/** Asks for a file to open, when it is clicked. */
export function FilePicker({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const lab = useLab()
  const words = useWords()
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
