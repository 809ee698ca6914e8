import { expect, test } from 'vitest'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { problem } from '#scenario/problems/problem.ts'
import { ownInEnglish } from '#words/en/app/ownEditor.ts'
import { en } from '#words/en/en.ts'
import { ownInChinese } from '#words/zh/app/ownEditor.ts'
import { zh } from '#words/zh/zh.ts'
import { whyNotRun } from './whyNotRun.ts'

const bad = (line: number | null) =>
  new InvalidScenario([
    problem('$.server.source', 'badCode', {
      line,
      why: { code: 'noManager', params: { names: ['three'] } },
    }),
  ])

test('code that cannot run is told by its line, where one is known, and not by its place in a file', () => {
  expect(whyNotRun(en, ownInEnglish, bad(2))).toMatch(
    /^at line 2: there is no room manager: .* found only three$/,
  )
  expect(whyNotRun(en, ownInEnglish, bad(null))).toMatch(
    /^there is no room manager: .* found only three$/,
  )
})

test('in Chinese it is told in Chinese', () => {
  expect(whyNotRun(zh, ownInChinese, bad(2))).toMatch(/^第 2 行：没有房间管理器：.*这里只有 three$/)
})

test('whatever else went wrong is told as it is', () => {
  expect(whyNotRun(en, ownInEnglish, new Error('it ended'))).toBe('it ended')
})
