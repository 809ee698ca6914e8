import type { Words } from '#words/words.ts'

/** A run that takes long, and one that was ended. */
export const runs = {
  underWay: '正在进行一次长的运行。',
  soFar: ({ events }) => `到现在 ${events} 个事件`,
  stop: '停下来',
  ended: {
    traceEventsMax: '满了：这里放不下更多事件',
    traceBytesMax: '满了：这里放不下更多字节',
    turnsMax: '已结束：轮数太多',
    halted: '由你停下',
  },
  whatNow: '世界停在这里。它的一切仍然可以看、保存和分享；“撤销”收回上一个动作。',
} satisfies Words['runs']
