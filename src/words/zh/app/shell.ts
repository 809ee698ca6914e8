import type { Words } from '#words/words.ts'

/** The frame of the page: its head, its sides, what it tells, and what stands there before anybody is. */
export const shell = {
  name: 'Roomscope',
  tagline: '看 WebSocket 房间怎么工作，再把它弄坏。',
  skip: '跳到模拟器',
  on: '运行的服务器',
  server: '服务器',
  examples: '例子',
  more: '页面的其他功能',
  newWorld: '新世界',
  newWorldNote: '一个空的世界',
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  dismiss: '知道了',
  left: '左边显示',
  clients: '客户端',
  scenario: '场景',
  here: ({ here }) => `在场 ${here}`,
  away: ({ away }) => `暂离 ${away}`,
  gone: ({ gone }) => `离开 ${gone}`,
  steps: ({ steps }) => `${steps} 步`,
  panes: { sequence: '时序', compare: '比较', code: '代码' },
  fetching: '正在取来。',
  welcome: {
    title: 'WebSocket 没有房间',
    text: '所以每个人都自己保存两张表：房间里有哪些连接，连接在哪些房间。生成几个客户端，让它们加入、离开，切断它们的网线，看看每个成员关系的两边。',
    spawn: ({ name }) => `生成 ${name}`,
    goOn: ({ name, steps }) => `继续“${name}”，${steps} 步`,
    watch: ({ name }) => `看“${name}”`,
  },
} satisfies Words['shell']
