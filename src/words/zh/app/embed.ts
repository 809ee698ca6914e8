import type { Words } from '#words/words.ts'

/** How the page comes into another page. */
export const embed = {
  copy: '复制嵌入代码',
  copyNote: '放进别的页面的 iframe：它会播放，并停在违反定律的地方',
} satisfies Words['embed']
