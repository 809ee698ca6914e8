import '@fontsource-variable/inter/wght.css'
import './shell/theme.css'
import './shell/base.css'
import '#views/parts/parts.css'
import { type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { tellError } from '#store/commands/tell.ts'
import { LabContext } from '#views/parts/useLab.ts'
import { installAutomation } from './automation.ts'
import { greetNewcomer } from './guide/watchFirstWorld.ts'
import { keepSession, resumeSession } from './keeping/lastSession.ts'
import { openDropped } from './keeping/openPicked.ts'
import { Speaking } from './language/Speaking.tsx'
import { startSpeaking } from './language/spoken.ts'
import { stopLearning } from './learn/state/learning.ts'
import { lessonInHash } from './learn/state/lessonInHash.ts'
import { shownLab } from './learn/state/lessonLab.ts'
import { carriesScenario, namesFile } from './opening/address.ts'
import { openOffline } from './openOffline.ts'
import { asksToPresent } from './present/presenting.ts'
import { offerPrinting } from './print/printing.ts'
import { App } from './shell/App.tsx'
import { fetchWhenIdle } from './shell/sides/fetchWhenIdle.ts'
import { startLab } from './startLab.ts'

const lab = startLab()

if (new URLSearchParams(location.search).has('embed')) void startSpeaking().then(showEmbedded)
else void startSpeaking().then(renderPage)

function renderPage(): void {
  keepSession(lab)
  const started = start().catch(() => undefined)
  installAutomation(() => shownLab(lab), started)
  // What is opened while the page still starts would be gone when it has.
  window.addEventListener('hashchange', () => void started.then(openAddress))
  openDropped(lab, started)
  render(<App />)
  fetchWhenIdle()
  void import('./shell/keepFocus.ts').then(({ keepFocus }) => keepFocus())
  offerPrinting(lab)
  openOffline()
}

/** Within another page: it is watched there, and nothing of what the visitor keeps is touched. */
async function showEmbedded(): Promise<void> {
  const { Embed } = await import('./embed/Embed.tsx')
  render(
    <Suspense fallback={null}>
      <Embed />
    </Suspense>,
  )
}

/** What this tab did last comes first, so that a link that is opened then can only set it aside. */
async function start(): Promise<void> {
  await resumeSession(lab)
  const { hash } = location
  if (asksToPresent()) return
  if (opens(hash)) await openAddress()
  else await greetNewcomer(lab)
}

/** Whether a hash names something to open: a file, a scenario or a lesson. */
function opens(hash: string): boolean {
  return namesFile(hash) || carriesScenario(hash) || lessonInHash(hash) !== null
}

/** What the address names is taken out of it once it is open: a reload then shows what came of it. */
async function openAddress(): Promise<void> {
  const { hash, pathname, search } = location
  // What is presented stays in the address, and so does the lesson that one is at.
  if (asksToPresent() || !opens(hash)) return
  const lesson = lessonInHash(hash)
  try {
    if (lesson !== null) {
      const { openLesson } = await import('./learn/state/openLesson.ts')
      return await openLesson(lab, lesson)
    }
    stopLearning()
    if (namesFile(hash)) {
      const { openServed } = await import('./opening/openServed.ts')
      return await openServed(lab, hash)
    }
    const { openHash } = await import('./opening/openHash.ts')
    if (!(await openHash(lab, hash))) return
    history.replaceState(null, '', `${pathname}${search}`)
  } catch (error) {
    tellError(lab, error)
  }
}

function render(page: ReactNode): void {
  const root = document.getElementById('root')
  if (root)
    createRoot(root).render(
      <StrictMode>
        <Speaking>
          <LabContext value={lab}>{page}</LabContext>
        </Speaking>
      </StrictMode>,
    )
}
