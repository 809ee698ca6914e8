import type { takingInEnglish } from '#words/en/app/taking.ts'
import { numberWords } from '#words/numberWords.ts'

/** Where a run is shown to others, or taken along; fetched apart from the page itself. */
export const takingInChinese = {
  menu: {
    show: '给别人看',
    keep: '保存，或打开别的',
    test: '作为测试',
    present: { title: '演示', note: '大字，一步一步，适合投影' },
    print: { title: '打印', note: '此刻的图片，和每一步' },
    copySteps: { title: '复制为步骤清单', note: '每一步的说明、哪里出错，还有链接，用于缺陷报告' },
    copyPicture: { title: '复制图片', note: '房间此刻的样子，可以直接粘贴' },
    savePng: { title: '图片存为 PNG', note: '放进幻灯片，或缺陷报告' },
    saveSvg: { title: '图片存为 SVG', note: '放多大都清晰，还能在上面画' },
    saveFilm: { title: '整次运行存为动画', note: '会自己播放、带说明的 SVG，放进 README 或幻灯片' },
    saveFilmOn: { title: '接下来的部分存为动画', note: '从此刻到下一次违反定律，或者到结尾' },
  },
  film: {
    on: ({ server }) => `服务器：${server}`,
    clock: ({ ms }) => `${numberWords(ms)} 毫秒`,
    saved: ({ seconds, kb }) => `动画已保存：${seconds} 秒，${numberWords(kb)} kB。`,
    leaves: ({ seconds, kb, left }) =>
      `动画已保存：${seconds} 秒，${numberWords(kb)} kB。这次运行很长，有 ${numberWords(left)} 个时刻没有放进去。想要每个时刻，请走到更晚的时刻，再保存接下来的部分。`,
    nothing: '此刻之后没有别的了。请先回到动画应该开始的地方。',
    tooMuch: {
      connections: ({ most, is }) =>
        `动画最多画 ${numberWords(most)} 个连接，这次有 ${numberWords(is)} 个。请用客户端更少的运行。`,
      bytes: ({ most, is }) =>
        `动画最大 ${numberWords(most / 1000)} kB，这次有 ${numberWords(Math.ceil(is / 1000))} kB。请走到更晚的时刻，再保存接下来的部分。`,
    },
  },
  picture: {
    moment: ({ where, ms, server }) =>
      `${where.replace(/。$/, '')} · ${numberWords(ms)} 毫秒 · 服务器 ${server}`,
    broken: ({ law, text }) => `${law}：${text}`,
    sound: '到这里为止，没有违反定律。',
    more: ({ more }) => `还有 ${more} 次违反定律。`,
    nothing: '现在还没有人，所以没有什么可画的。',
    copied: '图片已在剪贴板里。',
    failed: '浏览器做不出这张图片。请存为 SVG。',
  },
  steps: {
    server: ({ server }) => `服务器：${server}。`,
    notReached: '没有走到',
    more: ({ more }) => `还有 ${more} 次`,
    broken: '这些定律要求：',
    sound: '没有违反定律。',
    open: '在 Roomscope 里打开这次运行',
    noLink: '这次运行太长，链接装不下；它的场景文件带着它。',
    copied: '步骤的说明、哪里出错和链接，都在剪贴板里了。',
  },
  print: { steps: '一步一步', answers: '答案', lesson: '打印' },
  present: {
    region: '演示',
    opening: '正在打开。',
    nothing: '地址里没有写要演示什么；结尾可以是 #scenario=… 或 #lesson=…',
    ownCode: '它带着自己的代码，运行前应该先读',
    notShown: ({ why }) => `这里什么也不显示：${why}。`,
    on: ({ server }) => `服务器：${server}`,
    step: ({ step, of }) => `第 ${step} 步，共 ${of} 步`,
    outcome: '结果如何',
    sound: '没有违反定律。',
    more: ({ more }) => `还有 ${more} 次`,
    said: '说明',
    place: ({ at, of }) => `第 ${at} 页，共 ${of} 页`,
    back: '上一页',
    next: '下一页',
    notes: '备注',
    noNotes: '这里没有要补充的。',
    fullScreen: '全屏',
    leave: '退出',
    lesson: '演示',
    keys: {
      back: '← 或 Page Up',
      next: '→、Page Down 或空格',
      notes: 'N',
      fullScreen: 'F',
      leave: 'Escape',
    },
  },
} satisfies typeof takingInEnglish
