import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds wrong: the rule, and the elements. Looked at is the whole page, or only the `parts` of it.
 * Axe looks at this document alone (the page has no frame with anything in it), which is five times as fast.
 */
export async function axeFindings(
  page: Page,
  ...parts: readonly string[]
): Promise<readonly (readonly [rule: string, ...elements: readonly string[]])[]> {
  return found(builderOf(page, parts))
}

/** The same in light and in dark; in dark only how letters stand out is looked at, for nothing else depends on it. */
export async function axeInBothThemes(
  page: Page,
  ...parts: readonly string[]
): ReturnType<typeof axeFindings> {
  await page.emulateMedia({ colorScheme: 'light' })
  const inLight = await axeFindings(page, ...parts)
  await page.emulateMedia({ colorScheme: 'dark' })
  const inDark = await found(builderOf(page, parts).withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...inLight, ...inDark]
}

/** Of what is as it should be nothing is told, nor how to select it: that took three quarters of the time. */
const onlyWhatIsWrong: Parameters<AxeBuilder['options']>[0] = {
  resultTypes: ['violations'],
  selectors: false,
}

function builderOf(page: Page, parts: readonly string[]): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options(onlyWhatIsWrong)
  for (const part of parts) axe.include(part)
  return axe
}

async function found(axe: AxeBuilder): ReturnType<typeof axeFindings> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}
