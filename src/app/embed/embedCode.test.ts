import { expect, test } from 'vitest'
import { embeddedInEnglish } from '#words/en/app/embedded.ts'
import { embedCode } from './embedCode.ts'

test('the link and the name stand in an iframe', () => {
  const code = embedCode(
    embeddedInEnglish.frame({ name: 'Races' }),
    'https://example.org/?embed#scenario=3.abc',
  )
  expect(code).toContain('src="https://example.org/?embed#scenario=3.abc"')
  expect(code).toContain('title="Roomscope: Races"')
})

test('a name cannot leave its attribute', () => {
  const code = embedCode(
    embeddedInEnglish.frame({ name: '"><script>&quot;' }),
    'https://example.org/',
  )
  expect(code).toContain('title="Roomscope: &quot;>&lt;script>&amp;quot;"')
})
