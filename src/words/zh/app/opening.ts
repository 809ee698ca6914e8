import type { Words } from '#words/words.ts'

interface Verdict {
  readonly name: string
  readonly scenario: string
  readonly passes: boolean
  /** How many expectations it has. */
  readonly expects: number
}

/** Opening a file, a link, or what the page's address names. */
export const opening = {
  link: '链接',
  file: '文件',
  notOpened: ({ name, why }) => `${name} 没有打开。${why}`,
  linkNotOpened: ({ why }) => `链接没有打开：${why}。`,
  servedNotOpened: ({ why }) => `地址里写的文件没有打开：${why}。`,
  tooLarge: ({ bytes, charsMax }) =>
    `它有 ${bytes} 字节；最多能打开 ${charsMax} 个字符（traceFileCharsMax）。`,
  problems: ({ first, more }) => (more === 0 ? `${first}。` : `${first}。还有 ${more} 处。`),
  opened: (opened) => `${verdictText(opened)}。`,
  endsBefore: ({ playhead, ...opened }) =>
    `${verdictText(opened)}。链接指向第 ${playhead} 个事件；这里的运行在那之前就结束了。`,
  otherRun: ({ seq, file, here, ...opened }) =>
    `${verdictText(opened)}，但和文件里的不是同一次运行。它们从第 ${seq} 个事件分开：文件里是 ${file ?? '没有了'}；这里是 ${here ?? '没有了'}。`,
  notPlayed: ({ why }) => `${why}。它留着：在“场景”里可以找回来，再试一次`,
  why: {
    hashTooLong: ({ charsMax }) => `它超过 ${charsMax} 个字符（hashCharsMax）`,
    unknownVersion: ({ version }) => `它的版本是 ${version}；这里认识 1 到 4`,
    damaged: () => '它坏了，或被截断了；请再要一次，或者要文件',
    holdsTooMuch: ({ charsMax }) => `里面超过 ${charsMax} 个字符（fileCharsMax）`,
    elsewhere: () => '它不在这个页面自己的服务器上',
    noLesson: ({ id }) => `没有课程“${id}”`,
    refused: ({ status, statusText }) => `服务器说 ${status} ${statusText}`,
  },
} satisfies Words['opening']

function verdictText({ name, scenario, passes, expects }: Verdict): string {
  if (passes && expects === 0) return `${name}：“${scenario}”通过，但它没有期望任何事`
  return `${name}：“${scenario}”${passes ? '通过' : '没有通过'}`
}
