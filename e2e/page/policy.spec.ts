import { expect, test } from '@playwright/test'
import { Lab } from '#doors/playwright/lab.ts'

test('the built page has a policy, under which nothing of it is refused, and nothing foreign runs', async ({
  page,
}) => {
  const lab = new Lab(page)
  await lab.open()
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  await page.reload()
  for (const name of ['Ledger', 'Views', 'Sequence', 'Compare', 'Code', 'Graph']) {
    await lab.graph.getByRole('tab', { name, exact: true }).click()
  }
  await lab.spawn('alice')
  await page.getByRole('button', { name: 'Find the flaw' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  expect(refused).toEqual([])
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.foreign = true'
    document.head.append(script)
    const fetched = await fetch('http://127.0.0.1:9/', { mode: 'no-cors' }).then(
      () => 'fetched',
      () => 'refused',
    )
    return { fetched, inline: 'foreign' in window }
  })
  expect(ran).toEqual({ fetched: 'refused', inline: false })
  await expect.poll(() => refused.length).toBeGreaterThan(1)
})
