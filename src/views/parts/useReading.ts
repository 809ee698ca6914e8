import { useEffect, useState } from 'react'

type Reading = Awaited<ReturnType<typeof importReading>>

/** What reads an event that is chosen: the message that it belongs to, and all that had to come together. */
async function importReading() {
  const [{ deliveryOf }, { litTogether }] = await Promise.all([
    import('#reading/delivery/receipts.ts'),
    import('#reading/stage/litTogether.ts'),
  ])
  return { deliveryOf, litTogether }
}

let fetched: Reading | null = null

/** Fetches it, so that who chooses an event need not wait. */
export async function fetchReading(): Promise<Reading> {
  return haveReading(await importReading())
}

/** For who has it: a picture that is taken at once must not lack what nobody has fetched yet. */
export function haveReading(reading: Reading): Reading {
  fetched = reading
  return reading
}

/** The same, fetched when it is first wanted; null until it is there. */
export function useReading(isWanted: boolean): Reading | null {
  const [reading, setReading] = useState(fetched)
  const isMissing = isWanted && !reading && !fetched
  useEffect(() => {
    // What cannot be fetched now is asked for with the next event that is chosen.
    if (isMissing) void fetchReading().then(setReading, () => undefined)
  }, [isMissing])
  return reading ?? fetched
}
