import type { Door } from './sign-in.ts'

const OF_NO_DOOR = /^ow_typed(?:_by$| (?!(?:citizen|staff|admin) ))/
/** What an earlier build kept under one name for all doors goes, with its owner, to the one that is opened first in this tab. */
export function takeOverTyped(door: Door): void {
  for (const key of Object.keys(sessionStorage).filter((one) => OF_NO_DOOR.test(one))) {
    const [sort = '', ...name] = key.split(' ')
    sessionStorage.setItem([sort, door, ...name].join(' '), sessionStorage.getItem(key) ?? '')
    sessionStorage.removeItem(key)
  }
}
