import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Geometry } from '#views/stage/graph/geometry.ts'
import type { Offer } from './offer.ts'
import { placeOfKey } from './placeOf.ts'
import styles from './verbsButton.module.css'

interface Props {
  readonly geometry: Geometry
  readonly onOpen: Offer
}

/** Stands at the part of the picture that is chosen, and opens its verbs there. */
export function VerbsButton({ geometry, onOpen }: Props) {
  const { stage } = useWords()
  const chosen = useRoomscope((state) => state.selection)
  if (!chosen || chosen.kind === 'event') return null
  const place = placeOfKey(geometry, chosen)
  if (!place) return null
  const corner = { left: place.x + place.width, top: place.y }
  return (
    <button
      type="button"
      className={styles.button}
      style={corner}
      title={stage.verbs}
      aria-label={stage.verbs}
      aria-haspopup="menu"
      onClick={({ currentTarget }) => {
        const opener = currentTarget.parentElement?.querySelector<SVGGElement>(
          '[role=option][aria-selected=true]',
        )
        if (opener) onOpen({ node: chosen, opener, byKey: false })
      }}
    >
      <span aria-hidden="true">⋯</span>
    </button>
  )
}
