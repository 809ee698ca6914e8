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
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  for (const part of parts) axe.include(part)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}
