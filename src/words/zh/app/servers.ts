import type { Words } from '#words/words.ts'

/** The servers to choose from. */
export const servers = {
  label: '被测试的服务器',
  reference: '守住每条定律',
  indexed: '守住每条定律，索引更快',
  asWritten: '教程里的写法',
  choice: ({ id, what }) => `${what}（${id}）`,
  specimen: ({ id, law, flaw }) => `${flaw}（${law}，${id}）`,
  flawOf: ({ flaw, law }) => `${flaw}（${law}）`,
  families: {
    S: '服务器保存的东西是错的',
    L: '该继续的结束了，或该结束的还在继续',
    T: '告诉客户端的是错的',
    P: '一个人的代价由别人付',
    U: '客户端做错了',
  },
  watch: '看它怎么坏',
  defects: '看一个缺陷',
  defect: ({ id, law }) => `${id} 违反 ${law}`,
  defectName: ({ id, what }) => `${id}：${what}`,
} satisfies Words['servers']
