import { lazy, Suspense } from 'react'
import { Code } from '#app/code/Code.tsx'
import { UntilBroken } from '#app/gallery/UntilBroken.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useOwnCode } from './ownCode.ts'

const OwnCode = lazy(async () => ({ default: (await import('./OwnCode.tsx')).OwnCode }))

/** The code of the server under test; one's own can be written. */
export function CodePane() {
  const isWritten = useOwnCode().draft !== null
  const isOwn = useRoomscope(({ scenario }) => typeof scenario.server === 'object')
  if (!isWritten && !isOwn) {
    return (
      <UntilBroken>
        <Code />
      </UntilBroken>
    )
  }
  return (
    <Suspense fallback={null}>
      <OwnCode />
    </Suspense>
  )
}
