import { useEffect, useRef, useState } from 'react'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { allVerbs, useOffers } from '#views/verbs/offers.ts'
import { MenuBox } from './MenuBox.tsx'
import { MenuHead } from './MenuHead.tsx'
import { MenuPage } from './MenuPage.tsx'
import type { Entry, FormId, Node, PageId, Place } from './menuModel.ts'
import { menuOf } from './menuOf.ts'
import { NodeForm } from './NodeForm.tsx'
import styles from './nodeMenu.module.css'

interface Props {
  readonly node: Node
  /** Where it is, in pixels of the picture. */
  readonly place: Place
  /** It was asked for by a key, so its first entry is chosen. */
  readonly byKey: boolean
  /** A form that is asked for at once; null for the menu. */
  readonly formFirst: FormId | null
  /** Gives the focus back to the node. */
  readonly onReturn: () => void
  readonly onClose: () => void
}

/** Away from the lines, so that what is done is seen. */
const sides = { connection: 'left', room: 'right', membership: 'bottom' } as const

function anchorAt({ x: left, y: top, width, height }: Props['place']) {
  return <span aria-hidden="true" className={styles.anchor} style={{ left, top, width, height }} />
}

/** The verbs of a part of the picture, where it is; and the form of one that asks for more. */
export function NodeMenu({ node, place, byKey, formFirst, onReturn, onClose }: Props) {
  const lab = useLab()
  const words = useWords()
  const world = useRoomscope((state) => state.world)
  const offers = useOffers() ?? allVerbs
  const model = menuOf(words, offers, world, node)
  const [page, setPage] = useState<PageId>('main')
  const [form, setForm] = useState(formFirst)
  /** Somebody pressed elsewhere, or a form has it now. */
  const keepsFocus = useRef(false)
  const isGone = model === null
  useEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  if (!model) return null
  const anchor = anchorAt(place)
  const side = sides[node.kind]
  function choose({ does }: Entry, event: Event) {
    if (does.kind === 'act') return void does.run(lab)
    event.preventDefault()
    if (does.kind === 'page') setPage(does.page)
    else {
      keepsFocus.current = true
      setForm(does.form)
    }
  }
  if (form !== null) {
    return <NodeForm {...{ form, model, anchor, side, onReturn, onClose }} />
  }
  return (
    <MenuBox
      label={model.label}
      anchor={anchor}
      side={side}
      onReturn={() => {
        if (!keepsFocus.current) onReturn()
      }}
      onElsewhere={() => {
        keepsFocus.current = true
      }}
      onClose={onClose}
    >
      <MenuHead model={model} />
      <MenuPage
        key={page}
        sections={model.pages[page] ?? []}
        first={byKey || page !== 'main'}
        onChoose={choose}
        onBack={page === 'main' ? null : () => setPage('main')}
      />
    </MenuBox>
  )
}
