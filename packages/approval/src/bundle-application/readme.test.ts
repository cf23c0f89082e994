import { readFileSync } from 'node:fs'
import { lifecyclePicture, withPicture } from '@onewindow/casework/lifecycle-picture'
import { expect, it } from 'vitest'
import { bundleLifecycle } from './lifecycle.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('the picture in the README is the table', () => {
  expect(withPicture(readme, lifecyclePicture(bundleLifecycle))).toBe(readme)
})
