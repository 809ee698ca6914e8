// Keeps the files of one build, so that the page opens without a network. `version` and `files` stand
// before this, written by offlinePlugin.ts. Names are relative to where the page is, whatever its path.
const ours = `roomscope ${registration.scope} `
const kept = `${ours}${version}`

addEventListener('install', (event) => event.waitUntil(keepAll()))
addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([dropOlder(), clients.claim()])),
)
addEventListener('fetch', (event) => {
  const { request } = event
  const name = nameOf(request)
  if (name === null) return
  event.respondWith(
    request.mode === 'navigate' ? newest(request, name) : ofThisBuild(request, name),
  )
})

async function keepAll() {
  const cache = await caches.open(kept)
  // The name of an asset says what is in it; anything else is asked for anew.
  const requests = files.map(
    (name) => new Request(urlOf(name), name.startsWith('assets/') ? {} : { cache: 'no-cache' }),
  )
  await cache.addAll(requests)
}

/** Other builds' files under this path; by now no page of theirs is open. */
async function dropOlder() {
  const older = (await caches.keys()).filter((key) => key.startsWith(ours) && key !== kept)
  await Promise.all(older.map((key) => caches.delete(key)))
}

/** The file that is asked for; null when it is none of the page. */
function nameOf({ method, url }) {
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || !`${origin}${pathname}`.startsWith(registration.scope)) return null
  const name = `${origin}${pathname}`.slice(registration.scope.length).replace(/^index\.html$/, '')
  return files.includes(name) ? name : null
}

/** A page that is opened is the newest one, or the kept one when the network does not answer. */
async function newest(request, name) {
  try {
    return await fetch(request)
  } catch {
    return ofThisBuild(request, name)
  }
}

async function ofThisBuild(request, name) {
  const cache = await caches.open(kept)
  return (await cache.match(urlOf(name))) ?? fetch(request)
}

function urlOf(name) {
  return new URL(name, registration.scope).href
}
