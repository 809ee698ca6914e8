import { lazy, Suspense, useState } from 'react'
import { cx } from '#views/parts/cx.ts'
import { useWords } from '#views/parts/useWords.ts'
import controls from './controls.module.css'
import { useTimeKeys } from './useTimeKeys.ts'

const Keys = lazy(async () => ({ default: (await import('./Keys.tsx')).Keys }))

/** Opens the dialog of all keys, which is fetched when it is first asked for, by press or by `?`. */
export function KeysButton() {
  const { keys: words } = useWords().timeline
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  function ask(): void {
    setAsked(true)
    setOpen(true)
  }
  useTimeKeys(ask)
  const placeholder = (
    <button
      type="button"
      className={cx('button', controls.rare)}
      data-part="time-rare"
      title={words.open}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={ask}
    >
      {words.title}
    </button>
  )
  if (!asked) return placeholder
  return (
    <Suspense fallback={placeholder}>
      <Keys open={open} onOpenChange={setOpen} />
    </Suspense>
  )
}
