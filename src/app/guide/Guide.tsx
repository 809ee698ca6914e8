import { lazy, type ReactNode, Suspense } from 'react'
import { watchExample } from '#app/watchExample.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { dropConnection } from '#store/commands/clients.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { type Moment, momentOf } from './moment.ts'
import { Strip } from './Strip.tsx'
import { watchFirstWorld, watchItMended } from './watchFirstWorld.ts'

const Line = lazy(async () => ({ default: (await import('./Line.tsx')).Line }))

/** The one thing to do next in a moment; a moment without one passes by itself. */
const actions: Partial<Record<Moment, () => Promise<void>>> = {
  alive: () => dropConnection('bob'),
  ghost: watchItMended,
  mended: watchLeave,
}

/** The first minute, in words over the picture; while another world is on, what stands `otherwise`. */
export function Guide({ otherwise }: { readonly otherwise: ReactNode }) {
  const moment = useRoomscope(momentOf)
  return moment ? <FirstMinute moment={moment} /> : otherwise
}

function FirstMinute({ moment }: { readonly moment: Moment }) {
  const { guide } = useWords()
  const { title, text, action }: { title: string; text: string; action?: string } = guide[moment]
  const run = actions[moment]
  const tone = { ghost: 'broken' as const, mended: 'sound' as const }[moment as string] ?? 'calm'
  return (
    <Strip
      tone={tone}
      title={title}
      text={text}
      actions={[
        ...(run && action ? [{ label: action, run }] : []),
        ...(moment === 'alive' ? [] : [{ label: guide.again, run: watchFirstWorld }]),
        { label: guide.own, run: () => runScenario(emptyScenario()) },
      ]}
    >
      {tone !== 'calm' && (
        <Suspense fallback={null}>
          <Line sound={tone === 'sound'} />
        </Suspense>
      )}
    </Strip>
  )
}

/** What to look at after the ghost. */
async function watchLeave(): Promise<void> {
  const next = library.find(({ name }) => name === 'Leave is not disconnect')
  if (next) await watchExample(next)
}
