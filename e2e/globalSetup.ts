import { findBrowser } from './browser/findBrowser.ts'
import { thisMachine } from './browser/thisMachine.ts'

/** Finds a browser before the first test, and hands it to the workers through the environment. */
async function globalSetup(): Promise<void> {
  process.env.ROOMSCOPE_BROWSER = JSON.stringify(await findBrowser(thisMachine))
}

// Playwright asks for a default export here.
// biome-ignore lint/style/noDefaultExport: Playwright's own convention
export default globalSetup
