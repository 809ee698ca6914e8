import '@fontsource-variable/inter/wght.css'
import './theme.css'
import './base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startBrowserHost } from '#host/browserHost.ts'
import { connectHost, hostBroke } from '#store/commands/connectHost.ts'
import { setSpeed } from '#store/commands/play.ts'
import { App } from './App.tsx'
import { installAutomation } from './automation.ts'
import { keepSession, resumeSession } from './lastSession.ts'
import { openHash } from './openScenario.ts'
import { namesFile, openServed } from './openServed.ts'

connectHost(startBrowserHost(hostBroke))
installAutomation()
if (matchMedia('(prefers-reduced-motion: reduce)').matches) setSpeed(0)

void start()
keepSession()
window.addEventListener('hashchange', () =>
  namesFile(location.hash) ? openServed(location.hash) : openHash(location.hash),
)

/** A link that was opened comes before what this tab did last. */
async function start(): Promise<void> {
  if (namesFile(location.hash)) await openServed(location.hash)
  else if (location.hash.startsWith('#scenario=')) await openHash(location.hash)
  else await resumeSession()
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
