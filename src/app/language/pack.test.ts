import { expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { fetchNeeded, Pack } from './pack.ts'

const hello = () =>
  new Pack({ en: async () => ({ hello: 'hello' }), zh: async () => ({ hello: '你好' }) })

test('what is told of words that are fetched apart is told anew in another language', async () => {
  const pack = hello()
  await pack.in('en')
  const say = pack.saying((words) => words.hello)
  expect(say(en)).toBe('hello')
  await fetchNeeded('zh')
  expect(say(en)).toBe('你好')
  await fetchNeeded('en')
  expect(say(en)).toBe('hello')
})

test('what cannot be fetched is asked for again, and stops nothing', async () => {
  let asked = 0
  const refuse = () => Promise.reject(new Error(`asked ${++asked} times`))
  const pack = new Pack<string>({ en: async () => 'here', zh: refuse })
  await pack.in('en')
  await fetchNeeded('zh')
  await expect(pack.in('zh')).rejects.toThrow('asked 2 times')
  expect(pack.saying((words) => words)(en)).toBe('here')
})
