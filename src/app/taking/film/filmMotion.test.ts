import { expect, test } from 'vitest'
import { FilmMotion } from './filmMotion.ts'

test('a part is seen in its spans; without motion only what stands at the end is', () => {
  const motion = new FilmMotion(1000)
  expect(motion.part({ drawn: '<a/>', spans: [[0, 1000]] })).toBe('<a/>')
  expect(motion.part({ drawn: '<b/>', spans: [[0, 250]] })).toBe(
    '<g class="rs0" visibility="hidden"><b/></g>',
  )
  expect(motion.part({ drawn: '<c/>', spans: [[250, 1000]] })).toBe('<g class="rs1"><c/></g>')
  expect(motion.style).toContain('@media (prefers-reduced-motion:no-preference)')
  expect(motion.style).toContain('rs0{0%{visibility:visible}25%{visibility:hidden}}')
  expect(motion.style).toContain(
    'rs1{0%{visibility:hidden}25%{visibility:visible}100%{visibility:hidden}}',
  )
})

test('what moves is seen from its first place to its last; at the end it stands there', () => {
  const motion = new FilmMotion(1000)
  const [from, to] = [
    { atMs: 100, x: 0, y: 5 },
    { atMs: 400, x: 80, y: 9 },
  ]
  expect(motion.mover({ drawn: '<a/>', places: [from, to] })).toBe(
    '<g class="rs0" opacity="0"><a/></g>',
  )
  expect(motion.style).toContain(
    '10%{opacity:1;transform:translate(0px,5px)}40%{opacity:1;transform:translate(80px,9px)}',
  )
  expect(motion.mover({ drawn: '<b/>', places: [from, { ...to, atMs: 1000 }] })).toBe(
    '<g class="rs1" transform="translate(80 9)"><b/></g>',
  )
})
