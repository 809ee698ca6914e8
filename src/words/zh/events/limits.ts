import type { CodeWords, LimitParams } from '#trace/codes.ts'

/** Why a world was stopped. */
export const limits: CodeWords<LimitParams> = {
  traceEventsMax: ({ events }) =>
    `轨迹有 ${events} 个事件，这里放不下更多（traceEventsMax）：世界已停下`,
  traceBytesMax: ({ bytes }) =>
    `轨迹约有 ${Math.round(bytes / 1e6)} MB，这里放不下更多（traceBytesMax）：世界已停下`,
  turnsMax: ({ turns }) => `已走的和待走的共 ${turns} 轮，不能再多（turnsMax）：世界已停下`,
  halted: ({ events }) => `你在 ${events} 个事件之后停下了它（halted）：世界已停下`,
}
