import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../fixtures.ts'
import { firstFindingMsMax, leaking, openEditor, openSearch, paste } from './ownCode.ts'

/** A text that this is tried on is tried for ever, and no line runs meanwhile. */
const stuck = "/^(a+)+$/.test('a'.repeat(40) + '!')"

/** The manager with the leak, whose join does something first. */
const joining = (code: string) => leaking.replace('joinRoom(ws, room) {', `$& ${code};`)
const joinLine = leaking.split('\n').findIndex((text) => text.includes('joinRoom(ws, room)')) + 1

test('L1: loops that do not end are told with their line, and the page lives', async ({ lab }) => {
  await openEditor(lab)
  const problems = lab.page.getByRole('region', { name: 'Problems' })
  for (const loop of ['for (;;) {}', 'for (;;) ws.send("{}")']) {
    await paste(lab.page, joining(loop))
    await expect(lab.page.getByText('This code is under test.')).toBeVisible()
    await expect(problems).toContainText('L1')
    const [first] = await lab.page.evaluate(() => window.roomscope.violations())
    expect(first).toMatchObject({ law: 'L1', text: expect.stringContaining(`at line ${joinLine}`) })
  }
  await paste(lab.page, `${leaking}\nwhile (true);`)
  const line = leaking.split('\n').length + 1
  await expect(lab.page.getByText(`at line ${line}: it did not come to an end`)).toBeVisible()
})

const hanging: Readonly<Record<string, string>> = {
  'runs no line': stuck,
  'spoils what all wait by': 'Object.prototype.then = function () {}',
  'asks a lock that nobody opens': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)',
  'takes all memory':
    'const all = []; const more = (n) => { all.push(new Array(1e7).fill(n)); more(n + 1) }; more(0)',
}

test('what hangs in other ways is told, the page lives, and the next edit runs', async ({
  lab,
}) => {
  test.slow()
  await openEditor(lab)
  for (const code of Object.values(hanging)) {
    await paste(lab.page, joining(code))
    // It is ended, or its own engine refuses it.
    const ended = lab.page.getByText(/It was not run: .*(let nothing else run for 4 s|stopped)/)
    const refused = lab.page.getByRole('region', { name: 'Problems' }).getByText('L1').first()
    await expect(ended.or(refused).first()).toBeVisible({ timeout: 60_000 })
    await paste(lab.page, leaking)
    await expect(lab.page.getByText('This code is under test.')).toBeVisible()
    const laws = await lab.page.evaluate(() => window.roomscope.violations())
    expect(laws.map(({ law }) => law)).toContain('S2')
    expect(laws.map(({ law }) => law)).not.toContain('L1')
  }
})

test('messages that code forges are heard by nobody, however many there are', async ({ lab }) => {
  await openEditor(lab)
  const forging = `const global = Function('return globalThis')()
    const forged = [{ id: 0, ok: true, value: 'forged' }, { isAlive: true }, { sandbox: 'forged' }, { events: 7 }]
    for (let n = 0; n < 300; n++) {
      for (const one of forged) { try { global.postMessage(one) } catch {} }
      try { global.dispatchEvent?.(new MessageEvent('message', { data: 'begin' })) } catch {}
    }`
  await paste(lab.page, joining(forging))
  await expect(lab.page.getByText('This code is under test.')).toBeVisible()
  const { server, steps } = await lab.page.evaluate(() => window.roomscope.scenario())
  expect([typeof server, steps.length]).toEqual(['object', 5])
  const laws = await lab.page.evaluate(() => window.roomscope.violations())
  expect(laws.map(({ law }) => law)).toContain('S2')
})

test('what hangs in a search ends the search with a sentence, and the page lives', async ({
  lab,
}) => {
  test.slow()
  await openEditor(lab)
  const endless = leaking.replace('leaveRoom(ws, room) {', `$& ${stuck};`)
  await paste(lab.page, endless)
  await expect(lab.page.getByText('This code is under test.')).toBeVisible()
  const { start, ways, result } = await openSearch(lab)
  await start()
  await expect(result).toContainText(/The search ended: .*let nothing else run for 4 s/)
  await lab.graph.getByRole('tab', { name: 'Code' }).click()
  await paste(lab.page, leaking)
  await expect(lab.page.getByText('This code is under test.')).toBeVisible()
  await lab.graph.getByRole('tab', { name: 'Break it' }).click()
  await start()
  await expect(ways).toContainText('does not list', { timeout: firstFindingMsMax })
})

test('nothing leaves: no request reaches a server, and nothing of the page is reached', async ({
  lab,
}) => {
  const heard: string[] = []
  const outside = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  const { port } = outside.address() as AddressInfo
  const tries = `
    const global = Function('return globalThis')()
    const url = 'http://127.0.0.1:${port}'
    const tried = []
    const attempt = (name, run) => {
      try {
        const result = run()
        if (result && result.then) result.then(() => tried.push(name + ' done'), () => undefined)
        tried.push(name)
      } catch (error) { tried.push(name + ' refused') }
    }
    attempt('fetch', () => global.fetch(url + '/fetch'))
    attempt('fetch parameterless', () => fetch(url + '/fetch2'))
    attempt('xhr', () => { const x = new global.XMLHttpRequest(); x.open('GET', url + '/xhr'); x.send() })
    attempt('socket', () => new global.WebSocket('ws://127.0.0.1:${port}/socket'))
    attempt('events', () => new global.EventSource(url + '/events'))
    attempt('scripts', () => global.importScripts(url + '/scripts'))
    attempt('import', () => Function('u', 'return import(u)')(url + '/import'))
    attempt('worker', () => new global.Worker(url + '/worker'))
    attempt('blob worker', () => new global.Worker(global.URL.createObjectURL(new global.Blob(['fetch("' + url + '/nested")']))))
    attempt('beacon', () => global.navigator.sendBeacon(url + '/beacon'))
    attempt('rtc', () => new global.RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] }))
    attempt('channel', () => new global.BroadcastChannel('roomscope').postMessage('out'))
    attempt('storage', () => global.localStorage.setItem('out', '1'))
    attempt('database', () => global.indexedDB.open('out'))
    attempt('page', () => global.parent.document.title = 'out')
    attempt('top', () => global.top.location = url + '/top')
    attempt('opened', () => global.open(url + '/opened'))
    attempt('service worker', () => global.navigator.serviceWorker.register(url + '/service'))
    attempt('shared worker', () => new global.SharedWorker(url + '/shared'))
    attempt('nested module worker', () => new global.Worker('data:text/javascript,import("' + url + '/module")', { type: 'module' }))
    attempt('transport', () => new global.WebTransport('https://127.0.0.1:${port}/transport'))
    attempt('cache', () => global.caches.open('out').then((cache) => cache.add(url + '/cache')))
    attempt('cookie', () => global.cookieStore.set('out', '1'))
    attempt('font', () => new global.FontFace('out', 'url(' + url + '/font)').load())
    attempt('image', () => { new global.Image().src = url + '/image' })
    attempt('prefetch', () => {
      const link = global.document.createElement('link')
      Object.assign(link, { rel: 'prefetch', href: url + '/prefetch' })
      global.document.head.append(link)
    })
    attempt('style', () => global.document.body.style.background = 'url(' + url + '/style)')
    attempt('streamed', () => global.WebAssembly.compileStreaming(global.fetch(url + '/streamed')))
    attempt('message', () => global.postMessage({ id: 0, ok: true, value: 'forged' }))
    class Manager {
      rooms = new Map()
      joinRoom(ws, room) { this.rooms.set(room, new Set([ws])) }
      broadcastToRoom() {}
      getRoomCount() { return 1 }
      listRooms() { return [{ id: 'general', name: tried.filter((one) => !one.endsWith('refused')).join(', '), memberCount: 1 }] }
    }`
  const channel = await lab.page.evaluateHandle(() => {
    const heard: unknown[] = []
    new BroadcastChannel('roomscope').onmessage = ({ data }) => heard.push(data)
    return heard
  })
  const title = await lab.page.title()
  await openEditor(lab)
  await paste(lab.page, tries)
  await expect(lab.page.getByText('This code is under test.')).toBeVisible()
  const said = await lab.page.evaluate(async () =>
    JSON.stringify(await window.roomscope.violations()),
  )
  // The code itself says which doors were not shut: an import is tried, and comes to nothing.
  expect(said).toContain(JSON.stringify(JSON.stringify('import')).slice(1, -1))
  expect(said).not.toContain('import done')
  // Something else is run after it, so whatever was on its way has had its time.
  await paste(lab.page, leaking)
  await expect(lab.page.getByText('This code is under test.')).toBeVisible()
  expect(heard).toEqual([])
  expect(await channel.jsonValue()).toEqual([])
  expect(await lab.page.title()).toBe(title)
  expect(await lab.page.evaluate(() => localStorage.getItem('out'))).toBeNull()
  outside.close()
})
