import { axeFindings } from '../axe.ts'
import { expect, test } from '../fixtures.ts'

test('the page speaks the browser’s language at first, and a choice is kept', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.getByRole('button', { name: '切断 bob 的网线' }).click()
  const guide = page.getByRole('region', { name: '看什么' })
  await expect(guide).toContainText('一个幽灵：bob 走了，games 还列着他')
  await page.getByRole('button', { name: '展开整个实验室' }).click()
  await expect(page.getByRole('region', { name: '问题' })).toContainText('一个幽灵成员')
  await page.getByLabel('Language').selectOption('English')
  await expect(page.getByRole('region', { name: 'What to look at' })).toContainText(
    'A ghost: bob is gone, and games still lists him',
  )
  await page.reload()
  await page.getByRole('button', { name: 'Show the whole lab' }).click()
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('a ghost member')
  await context.close()
})

test('a lesson is in Chinese as well: question, goals, and what one can do', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: '学习', exact: true }).first().click()
  await page.getByRole('button', { name: /^开始/ }).first().click()
  const lesson = page.getByRole('region', { name: '课程', exact: true })
  await expect(lesson.getByRole('heading', { level: 2 })).toHaveText('房间是你自己建的分组')
  await lesson.getByText('没有人', { exact: true }).click()
  await expect(lesson).toContainText('没有叫 tea 的名单')
  for (const [client, room] of [
    ['alice', 'tea'],
    ['bob', 'tea'],
    ['carol', 'chess'],
  ] as const) {
    const hand = page.getByRole('article', { name: client, exact: true })
    await hand.getByLabel('要加入的房间').fill(room)
    await hand.getByRole('button', { name: '加入', exact: true }).click()
  }
  await expect(lesson).toContainText('你做到了')
  await context.close()
})

test('axe finds nothing in Chinese', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: '切断 bob 的网线' }).click()
  await page.getByRole('button', { name: '展开整个实验室' }).click()
  await expect(page.getByRole('region', { name: '问题' })).toContainText('一个幽灵成员')
  expect(await axeFindings(page)).toEqual([])
  await context.close()
})

test('in the lab the choice changes what stands there at once', async ({ lab }) => {
  await lab.spawn('alice')
  await lab.page.getByLabel('Language').selectOption('中文')
  await expect(lab.page.getByRole('region', { name: '客户端', exact: true })).toContainText(
    '客户端打开 · 服务器打开',
  )
  await expect(lab.page.getByRole('region', { name: '事件日志' })).toContainText(
    '第 1 步：alice 连接',
  )
})
