import type { Words } from '#words/words.ts'

/** What can be done with a scenario as a whole: keep it, send it, open another. */
export const keeping = {
  menu: '场景',
  copyLink: { title: '复制链接', note: '它带着全部内容，以及现在显示的样子' },
  copyJson: { title: '复制为 JSON', note: '场景文件，放到剪贴板' },
  save: { title: '保存为文件', note: '给 npm run scenario，或给同事' },
  savePlaywright: {
    title: '导出为 Playwright 测试',
    note: '一个 .spec.ts 文件，在页面里运行它，照原样就能通过',
  },
  copyPlaywright: { title: '复制为 Playwright 测试', note: '同样的内容，放到剪贴板' },
  copyVitest: { title: '复制为 Vitest 测试', note: '不用浏览器，在这个项目里运行' },
  open: { title: '打开文件', note: '一个场景，或一条轨迹；也可以拖到页面上' },
  file: '场景文件',
  bringBack: ({ name }) => `找回“${name}”`,
  bringBackNote: ({ steps }) => `${steps} 步，原样`,
  earlier: '你以前的工作',
  openAgain: ({ name }) => `再次打开“${name}”`,
  steps: ({ steps }) => `${steps} 步`,
  copied: {
    scenario: ({ name, steps }) => `“${name}”（${steps} 步）已在剪贴板里。`,
    vitest: 'Vitest 测试已在剪贴板里。',
    playwright: 'Playwright 测试已在剪贴板里。',
    link: ({ steps }) => `带着全部 ${steps} 步的链接已在剪贴板里。`,
  },
  notCopied: '浏览器不让页面使用剪贴板。',
  linkTooLong: ({ charsMax }) => `链接会超过 ${charsMax} 个字符（linkCharsMax），半路上会被截断。`,
  unreadable: ({ name }) => `“${name}”已经读不出来了。`,
  notResumed: ({ why }) => `这个标签页上次做的没能打开。${why}。`,
  notKept: '浏览器不为这个页面保存任何东西，所以重新加载后这个场景不会回来。请保存为文件。',
  sessionTooLong: ({ charsMax }) =>
    `它超过 ${charsMax} 个字符（sessionCharsMax），所以重新加载后不会回来。请保存为文件。`,
} satisfies Words['keeping']
