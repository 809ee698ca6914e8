import { type ComponentProps, lazy, Suspense } from 'react'

const fetchLedger = () => import('./Ledger.tsx')
const fetchViews = () => import('./Views.tsx')

const FetchedLedger = lazy(async () => ({ default: (await fetchLedger()).Ledger }))
const FetchedViews = lazy(async () => ({ default: (await fetchViews()).Views }))

/** The ledger, fetched when somebody looks. */
export function LaterLedger(props: ComponentProps<typeof FetchedLedger>) {
  return (
    <Suspense>
      <FetchedLedger {...props} />
    </Suspense>
  )
}

/** The views of the clients, fetched when somebody looks. */
export function LaterViews(props: ComponentProps<typeof FetchedViews>) {
  return (
    <Suspense>
      <FetchedViews {...props} />
    </Suspense>
  )
}

/** Fetches both, so that who looks need not wait. */
export function fetchLedgers(): Promise<unknown> {
  return Promise.all([fetchLedger(), fetchViews()])
}
