import { lazy, Suspense, useCallback, useEffect } from 'react'
import type { Geometry } from '#views/stage/graph/geometry.ts'
import type { Asked } from './offer.ts'
import { placeOfKey } from './placeOf.ts'

const NodeMenu = lazy(async () => ({
  default: (await import('#views/verbs/menu/NodeMenu.tsx')).NodeMenu,
}))

interface Props {
  readonly asked: Asked
  readonly geometry: Geometry
  readonly onClose: () => void
}

/** The menu of what was asked for, at its place; fetched when somebody asks for the first. */
export function NodeMenuLater({ asked, geometry, onClose }: Props) {
  const { node, opener, byKey, form } = asked
  const onReturn = useCallback(() => returnTo(opener), [opener])
  useEffect(() => showAbove(opener), [opener])
  const place = asked.place ?? placeOfKey(geometry, node)
  if (!place) return null
  return (
    <Suspense fallback={null}>
      <NodeMenu
        node={node}
        place={place}
        byKey={byKey}
        formFirst={form ?? null}
        onReturn={onReturn}
        onClose={onClose}
      />
    </Suspense>
  )
}

/** To the node that the menu was of; to the picture, where that has gone. */
function returnTo(opener: SVGGElement) {
  const picture = document.querySelector<SVGElement>('svg[role=listbox]')
  const to = opener.isConnected ? opener : picture
  to?.focus({ preventScroll: true })
}

/** On a phone the menu is a sheet: the page is scrolled until the node stands above it. */
function showAbove(opener: SVGGElement) {
  if (!matchMedia('(max-width: 600px)').matches) return
  const { top, bottom } = opener.getBoundingClientRect()
  const wanted = innerHeight / 4
  if (top < 0 || bottom > innerHeight * 0.45) scrollBy({ top: (top + bottom) / 2 - wanted })
}
