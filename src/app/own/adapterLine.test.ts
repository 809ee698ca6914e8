import { expect, test } from 'vitest'
import { choiceIn, choices, withChoice } from './adapterLine.ts'

const module = `import { WebSocketServer } from 'ws'\nnew WebSocketServer()\n`
const script = `const { Server } = require('ws')\n`

test.each(choices)('%s is written at the end of the code, read there, and taken back', (choice) => {
  for (const source of [module, script]) {
    const chosen = withChoice(source, choice)
    expect(choiceIn(chosen)).toBe(choice)
    expect(chosen.startsWith(source.trimEnd())).toBe(true)
    if (choice !== 'own') expect(withChoice(chosen, 'read')).toBe(source)
  }
})

test('one choice takes the place of another, and what somebody wrote stays', () => {
  expect(withChoice(withChoice(module, 'flat'), 'events')).toBe(withChoice(module, 'events'))
  const own = withChoice(module, 'own')
  expect(withChoice(own, 'flat')).toBe(own)
})
