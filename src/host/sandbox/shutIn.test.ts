import { expect, test } from 'vitest'
import { shutIn } from './shutIn.ts'

test('what reaches out of a worker is gone from it, wherever it stood', () => {
  const above = { importScripts: () => undefined, fetch: () => undefined }
  const scope = Object.assign(Object.create(above), { fetch: () => undefined, postMessage: 1 })
  Object.defineProperty(scope, 'location', { value: 'here', writable: true, configurable: false })
  shutIn(scope)
  expect(scope.fetch).toBeUndefined()
  expect(scope.importScripts).toBeUndefined()
  expect(scope.postMessage).toBeUndefined()
  expect(scope.location).toBeUndefined()
})
