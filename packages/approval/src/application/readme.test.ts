import { readFileSync } from 'node:fs'
import { lifecyclePicture, withPicture } from '@onewindow/casework/lifecycle-picture'
import { describe, expect, it } from 'vitest'
import { applicationLifecycle } from './lifecycle.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

describe('the picture in the README', () => {
  it('is the table; draw it anew with packages/casework/scripts/lifecycle-picture.ts', () => {
    expect(withPicture(readme, lifecyclePicture(applicationLifecycle))).toBe(readme)
  })

  it('shows every state and every event', () => {
    const events = applicationLifecycle.transitions.map(({ on }) => on)
    expect([...Object.keys(applicationLifecycle.states), ...events].filter((name) => !readme.includes(name))).toEqual([])
  })
})
