import { useEffect, useRef } from 'react'
import { showPane } from '#store/commands/showPane.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'

/** From the surroundings of something back to the whole crowd; whoever came by keyboard stands on it. */
export function BackToMatrix() {
  const lab = useLab()
  const { matrix } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [])
  return (
    <button
      type="button"
      ref={button}
      className="button button-small"
      onClick={() => showPane(lab, 'graph')}
    >
      {matrix.back}
    </button>
  )
}
