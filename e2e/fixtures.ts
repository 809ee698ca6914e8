import { sourceVoice } from '#cli/report/voice.ts'
import { labFixtures } from '#doors/playwright/labFixtures.ts'

/** The fixtures of the package, on the page that the configuration serves. */
export const { expect, scenarioTest, test } = labFixtures(sourceVoice, () => {
  throw new Error('playwright.config.ts names the page as roomscopeUrl')
})
