import type { proofInEnglish } from '#words/en/app/proof.ts'
import { numberWords } from '#words/numberWords.ts'

/** What a server keeps, law by law, in the page. */
export const proofInChinese = {
  title: '逐条定律',
  about: ({ server }) =>
    `在 ${server} 上试 Roomscope 自带的每个场景和 500 个随机世界：每条定律或守住，或被违反（附最小的场景），或不作评判。`,
  begin: '逐条评判',
  stop: '停止',
  progress: '进度',
  done: ({ done, of }) => `试了 ${numberWords(done)} 个世界，共 ${numberWords(of)} 个。`,
  counts: ({ kept, broken, notJudged }) =>
    `${kept} 条定律守住，${broken} 条被违反，${notJudged} 条不作评判。守住的意思是这里没有什么违反它：这并不是证明。`,
  failed: ({ why }) => `无法评判：${why}`,
  law: '定律',
  verdict: '结论',
  what: '它的要求，或者哪里不对',
  verdicts: { kept: '✓ 守住', broken: '✗ 违反', 'not judged': '– 不评判' },
  show: '显示',
  watch: ({ law }) => `显示 ${law} 怎样被违反`,
  scenario: ({ law }) => `违反 ${law}`,
  save: '存为 JSON',
  print: '打印',
  sheet: ({ server }) => `${server}，逐条定律`,
  smallest: ({ steps }) => `最小的场景：${steps}`,
  shared: ({ count }) =>
    count === 0 ? '教程里的写法的缺陷，它一个也没有。' : `教程里的写法的缺陷，它有 ${count} 个`,
} satisfies typeof proofInEnglish
