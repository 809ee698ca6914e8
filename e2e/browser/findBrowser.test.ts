import { expect, test } from 'vitest'
import { type Browser, findBrowser, type Machine } from './findBrowser.ts'

function machine(parts: Partial<Machine>): Machine {
  return {
    asked: undefined,
    which: () => undefined,
    starts: async () => false,
    fetch: async () => false,
    ...parts,
  }
}

const isProgram = (browser: Browser) => 'executablePath' in browser

test('the browser that was asked for comes first, by path or by channel', async () => {
  const starts = async () => true
  expect(await findBrowser(machine({ asked: '/opt/chrome', starts }))).toEqual({
    executablePath: '/opt/chrome',
  })
  expect(await findBrowser(machine({ asked: 'msedge', starts }))).toEqual({ channel: 'msedge' })
})

test('one that was asked for and does not start is an error, not a reason to take another', async () => {
  const starts = async (browser: Browser) => 'own' in browser
  await expect(findBrowser(machine({ asked: 'chrome', starts }))).rejects.toThrow(
    'E2E_BROWSER is chrome',
  )
})

test("Playwright's own, then channels, then programs on PATH", async () => {
  const which = (program: string) => `/bin/${program}`
  const tried: Browser[] = []
  const starts = async (browser: Browser) => {
    tried.push(browser)
    return isProgram(browser)
  }
  const found = await findBrowser(machine({ which, starts }))
  expect(found).toEqual({ executablePath: '/bin/chromium-headless-shell' })
  expect(tried.slice(0, 3)).toEqual([{ own: true }, { channel: 'chrome' }, { channel: 'msedge' }])
})

test('with none installed one is fetched, first by Playwright, then by the system', async () => {
  const ways: string[] = []
  let isInstalled = false
  const found = await findBrowser(
    machine({
      which: (program) => (isInstalled ? `/bin/${program}` : undefined),
      starts: async (browser) => isInstalled && isProgram(browser),
      fetch: async (way) => {
        ways.push(way)
        isInstalled = way === 'apt-get install'
        return isInstalled
      },
    }),
  )
  expect(ways).toEqual(['playwright install', 'apt-get install'])
  expect(found).toEqual({ executablePath: '/bin/chromium-headless-shell' })
})

test('with nothing to be had there is one error that says what was tried and what to do', async () => {
  await expect(findBrowser(machine({}))).rejects.toThrow(
    /Playwright's own.*channel chrome.*playwright install.*apt-get install.*E2E_BROWSER/s,
  )
})
