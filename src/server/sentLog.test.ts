import { expect, test } from 'vitest'
import { SentLog } from './sentLog.ts'

function logOf(texts: readonly string[], limits = { framesMax: 3, bytesMax: 100 }): SentLog {
  const log = new SentLog(limits)
  for (const text of texts) log.push(text)
  return log
}

test('who has heard all missed nothing, who has heard some missed the rest', () => {
  const log = logOf(['a', 'b', 'c'])
  expect(log.count).toBe(3)
  expect(log.after(3)).toEqual([])
  expect(log.after(1)).toEqual(['b', 'c'])
  expect(log.after(0)).toEqual(['a', 'b', 'c'])
})

test('what is too old is forgotten, by number and by size; a hole is told', () => {
  const log = logOf(['a', 'b', 'c', 'd'])
  expect(log.after(1)).toEqual(['b', 'c', 'd'])
  expect(log.after(0)).toBeNull()
  const long = logOf(['aaaa', 'bbbb', 'cc'], { framesMax: 10, bytesMax: 6 })
  expect(long.after(1)).toEqual(['bbbb', 'cc'])
  expect(long.after(0)).toBeNull()
  expect(logOf(['longer than all'], { framesMax: 10, bytesMax: 6 }).after(0)).toBeNull()
})

test('nobody has heard more than was sent', () => {
  expect(logOf(['a']).after(2)).toBeNull()
})

test('who never heard that it goes on is given what it missed as it was first, and not twice', () => {
  const log = logOf(['a', 'b', 'c'], { framesMax: 20, bytesMax: 100 })
  log.repeats(3)
  for (const text of ['resumed', 'b', 'c']) log.push(text)
  log.push('d')
  expect(log.count).toBe(7)
  // It heard only the first of all, as when it came back the first time.
  expect(log.after(1)).toEqual(['b', 'c', 'd'])
  // It heard that it goes on, and no more.
  expect(log.after(4)).toEqual(['b', 'c', 'd'])
  expect(log.after(5)).toEqual(['c', 'd'])
})

test('a second time that it goes on is told apart from the first', () => {
  const log = logOf(['a', 'b'], { framesMax: 20, bytesMax: 100 })
  log.repeats(2)
  for (const text of ['resumed', 'b', 'c']) log.push(text)
  log.repeats(3)
  for (const text of ['resumed again', 'b', 'c', 'd']) log.push(text)
  expect(log.after(1)).toEqual(['b', 'c', 'd'])
  expect(log.after(3)).toEqual(['b', 'c', 'd'])
  expect(log.after(6)).toEqual(['b', 'c', 'd'])
  expect(log.after(8)).toEqual(['d'])
})
