import { lazy, type ReactNode, Suspense } from 'react'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useGame } from './game.ts'

const FlawGame = lazy(async () => ({ default: (await import('./FlawGame.tsx')).FlawGame }))

/** The game of finding a flaw while it is on, fetched apart from the page; what stands `otherwise`. */
export function FlawGameOr({ otherwise }: { readonly otherwise: ReactNode }) {
  const { played } = useGame()
  const server = useRoomscope(({ scenario }) => scenario.server)
  if (played === null || server !== played) return otherwise
  return (
    <Suspense fallback={null}>
      <FlawGame key={played} id={played} />
    </Suspense>
  )
}
