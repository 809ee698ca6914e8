import type { likelyInEnglish } from '#words/en/app/likely.ts'
import { numberWords } from '#words/numberWords.ts'

const breaks = (law: string | null) => `违反${law === null ? '某条定律' : ` ${law}`}`

/** When it became likely that a run breaks a law. */
export const likelyInChinese = {
  title: '从什么时候起，它变得很可能？',
  about:
    '从所显示运行的各个时刻出发，播放随机的未来：还没发生的事在别的时刻、以别的顺序发生。时间条下面显示它们有多常违反定律。',
  begin: '播放它的未来',
  stop: '停止',
  hide: '隐藏',
  strip: '未来有多常违反定律',
  playing: ({ runs, of }) => `播放了 ${numberWords(runs)} 个未来，共 ${numberWords(of)} 个。`,
  stopped: '没到最后就停了。',
  here: ({ broken, each, law }) => `从这里出发的 ${each} 个未来里，有 ${broken} 个${breaks(law)}。`,
  sealed: ({ event, what, law }) =>
    `自事件 ${numberWords(event)}（“${what}”）起已成定局：从那以后每个未来都${breaks(law)}。`,
  before: ({ broken, each }) => `就在它之前，${each} 个未来里有 ${broken} 个如此。`,
  always: ({ runs, law }) =>
    `从一开始就已成定局：全部 ${numberWords(runs)} 个未来都${breaks(law)}。`,
  open: ({ broken, each, law }) =>
    `直到最后都没有定局：即使从最后一个时刻出发，${each} 个未来里也只有 ${broken} 个${breaks(law)}。`,
  clean: ({ broken, runs }) =>
    broken === 0
      ? `这次运行没有违反定律，它的 ${numberWords(runs)} 个未来也都没有。这并不是证明。`
      : `这次运行没有违反定律，但它的 ${numberWords(runs)} 个未来里有 ${broken} 个违反了。`,
  tooLong: ({ most }) => `这次运行多于 ${numberWords(most)} 轮（futureTurnsMax）：不播放它的未来。`,
  go: '去那里',
  failed: ({ why }) => `未来无法播放：${why}`,
} satisfies typeof likelyInEnglish
