import { lazy, type ReactNode, Suspense } from 'react'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useGame } from './game.ts'

const FlawGame = lazy(async () => ({ default: (await import('./FlawGame.tsx')).FlawGame }))

const FlawMended = lazy(async () => ({ default: (await import('./FlawGame.tsx')).FlawMended }))

/** The game of finding a flaw while it is on, fetched apart from the page; what stands `otherwise`. */
export function FlawGameOr({ otherwise }: { readonly otherwise: ReactNode }) {
  const { played, mended } = useGame()
  const server = useRoomscope(({ scenario }) => scenario.server)
  const isPlaying = played !== null && server === played
  if (!isPlaying && mended === null) return otherwise
  return (
    <Suspense fallback={null}>
      {isPlaying && <FlawGame key={played} id={played} />}
      {mended && <FlawMended id={mended.id} />}
    </Suspense>
  )
}
