import { lazy, Suspense } from 'react'

const Welcome = lazy(async () => ({ default: (await import('./Welcome.tsx')).Welcome }))

/** What an empty world says, fetched when there is one: a first visit begins with three people. */
export function WelcomeLater() {
  return (
    <Suspense>
      <Welcome />
    </Suspense>
  )
}
