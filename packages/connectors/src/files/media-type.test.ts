import { describe, expect, it } from 'vitest'
import { samples } from '../../test/sample-files.ts'
import { FileError } from './file-refusal.ts'
import { labelOf } from './label.ts'
import { ACCEPTED } from './limits.ts'
import { checkExtension, mediaTypeOf } from './media-type.ts'

/** The three checks of an upload, in the order in which they are made. */
async function verdict(name: string, bytes: Buffer): Promise<string> {
  try {
    const label = labelOf(name)
    const type = await mediaTypeOf(bytes)
    checkExtension(label, type)
    return type
  } catch (error) {
    if (error instanceof FileError && error.refusal.code === 'file.typeRefused') return error.refusal.params.reason
    throw error
  }
}

describe('files are what their content says (R9)', () => {
  it.each(samples)('$name: $is', async ({ name, bytes, is }) => {
    expect(await verdict(name, bytes)).toBe(is)
  })

  it('the corpus is as large as promised, and has every type and every reason', () => {
    expect(samples.length).toBeGreaterThanOrEqual(60)
    const reasons = ['empty', 'unknown', 'archive', 'macro', 'bomb', 'mixed', 'damaged', 'locked', 'extension', 'name']
    expect(new Set(samples.map((sample) => sample.is))).toEqual(new Set([...Object.keys(ACCEPTED), ...reasons]))
  })

  it('no cut of an accepted file crashes the check or passes as another type', async () => {
    for (const { name, bytes, is } of samples.filter((sample) => sample.is in ACCEPTED && sample.bytes.length < 5000)) {
      for (let length = 0; length < bytes.length; length += 7) expect([is, 'empty', 'unknown', 'archive', 'damaged', 'mixed']).toContain(await verdict(name, bytes.subarray(0, length)))
    }
  })
})

describe('the name a person gives is only a label', () => {
  it.each([
    ['身份证 正面.jpg', '身份证 正面.jpg'],
    ['a\u0000b\u202Egpj.pdf', 'abgpj.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(196)}.pdf`],
    ['𠮷'.repeat(300), '𠮷'.repeat(200)],
  ])('%j becomes %j', (given, label) => expect(labelOf(given)).toBe(label))
})
