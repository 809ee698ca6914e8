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

connectHost(startBrowserHost(hostBroke))
installAutomation()
if (matchMedia('(prefers-reduced-motion: reduce)').matches) setSpeed(0)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
