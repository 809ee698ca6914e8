import { Inspector } from '#views/inspector/Inspector.tsx'
import { Problems } from '#views/problems/Problems.tsx'

/** Every server but the reference has a flaw that is shown in its code. */
const hasLine = (server: string) => server !== 'reference'

/** What is known of what is chosen, and what went wrong. */
export function RightSide() {
  return (
    <>
      <Inspector />
      <Problems hasLine={hasLine} />
    </>
  )
}
