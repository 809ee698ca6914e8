import { numberWords } from '#words/numberWords.ts'
import type { Words } from '#words/words.ts'
import { faults } from '#words/zh/events/faults.ts'

function led({ effects, more }: { readonly effects: number; readonly more: boolean }): string {
  return effects === 0 ? '没有引出别的事件' : `引出了 ${effects} 个${more ? '以上' : ''}事件`
}

/** The run as lanes and arrows. */
export const sequence = {
  label: '事件的时序',
  server: '服务器',
  ms: '毫秒',
  pass: ({ ms }) => `过了 ${numberWords(Math.round(ms))} 毫秒`,
  lanes: {
    label: '泳道',
    fitting: '相关的客户端',
    all: '所有客户端',
    chosen: '所选事件的客户端',
    only: ({ client }) => `只看 ${client}`,
  },
  choose: '选一个事件，看它从哪里来，又引出了什么。',
  byItself: (what) => `它自己开始，${led(what)}。`,
  began: ({ back, ...what }) => ({ before: '始于 ', after: `，往前第 ${back} 个；${led(what)}。` }),
  labels: {
    opens: ({ path }) => `打开 ${path}`,
    open: '打开',
    lost: '丢失',
    thrownAway: '被丢弃',
    closes: ({ code }) => `开始关闭 ${code}`,
    closed: ({ code }) => `已关闭 ${code}`,
    faultEnds: ({ fault }) => `结束：${faults.one[fault]}`,
    holds: '成立',
    doesNotHold: '不成立',
    breaks: ({ law }) => `违反 ${law}`,
    member: ({ room, client }) => `${room}：${client}`,
    lists: ({ room, client }) => `${client}：${room}`,
    room: ({ room }) => `房间 ${room}`,
  },
  legend: {
    label: '时序图图例',
    frame: '一帧，斜度是延迟',
    lost: '丢失',
    beat: '心跳',
    maps: '两张表改变',
    await: '服务器在等待',
    fault: '故障',
    quiet: '安静的时间，已缩短',
  },
} satisfies Words['sequence']
