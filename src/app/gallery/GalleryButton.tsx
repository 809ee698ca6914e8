import { lazy, Suspense, useState } from 'react'
import { useWords } from '#views/parts/useWords.ts'

const Gallery = lazy(async () => ({ default: (await import('./Gallery.tsx')).Gallery }))

/** Opens the gallery of flaws, which is fetched then. */
export function GalleryButton() {
  const { flaws } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {flaws.open}
      </button>
      {open && (
        <Suspense fallback={null}>
          <Gallery onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
