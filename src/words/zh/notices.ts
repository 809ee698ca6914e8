import { say } from '#trace/say.ts'
import type { Left } from '#words/en/notices.ts'
import type { Words } from '#words/words.ts'
import { failures } from './events/failures.ts'
import { limits } from './events/limits.ts'
import { refusals } from './events/refusals.ts'

const leftNames = { connections: '连接', rooms: '房间', entries: '条目' } satisfies Record<
  keyof Left,
  string
>

function whatIsLeft(left: Left): string {
  return Object.entries(leftNames)
    .map(([what, word]) => ({ word, names: left[what as keyof Left] }))
    .filter(({ names }) => names.length > 0)
    .map(({ word, names }) => `${word} ${names.join('、')}`)
    .join('；')
}

/** What the page tells of what was just done, in the line over the picture. */
export const notices = {
  notDone: ({ because }) => because,
  worldEnded: ({ because }) => `${because}。你的场景还在：继续吧，它会在一个新的世界里再播放一遍。`,
  threw: failures.threw,
  refused: ({ refusal }) => say(refusals, refusal.code, refusal.params),
  stopped: ({ limit }) => say(limits, limit.name, limit.params),
  answered: ({ error, why }) => `服务器回答：${why}（错误 ${error}）`,
  notCompared: ({ server, why }) => `这些步骤不能在 ${server} 上运行：${why}`,
  drained: '已排空：没有剩下连接、房间或条目。',
  notDrained: (left) => `已排空，还剩下：${whatIsLeft(left)}。`,
  moved: ({ step, to }) => `“${step}”现在是第 ${to} 步。`,
  removed: ({ step }) => `“${step}”已移除。`,
  notChanged: ({ why }) => `什么也没改：${why}`,
  expected: ({ step }) => `从现在起期望它，作为第 ${step} 步。`,
  setAside: ({ steps }) => `后面的 ${steps} 步放到一边；“撤销”会找回来。`,
  noMoreUndo: ({ max }) => `只保留最后 ${max} 个动作可以撤销（historyMax）。`,
} satisfies Words['notices']
