import { mediaTypeOf } from '@onewindow/connectors/files/media-type'
import type { CatalogueFile } from '@onewindow/approval/catalogue/file-definition'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import { describe, expect, it } from 'vitest'
import { paperOf } from './papers.ts'

const materials = (shippedFiles().file as CatalogueFile).items.flatMap(({ materials: listed }) => listed.filter(({ source }) => source === 'applicant'))
const byKey = new Map(materials.map((material) => [material.key, material]))

describe('papers handed in', () => {
  it.each([...byKey.values()].map((material) => [material.key, material] as const))('%s is a file of a kind the item takes',
    async (key, { nameZh, acceptedFormats }) => {
    const { label, bytes } = paperOf(key, nameZh, 1)
    const ending = label.split('.').at(-1)
    expect(acceptedFormats).toContain(ending)
    expect(await mediaTypeOf(bytes)).toBe(ending === 'pdf' ? 'application/pdf' : 'image/png')
    expect(bytes.length).toBeLessThan(100_000)
  })
  it('are the same for the same key and variant, and other pictures for another', () => {
    expect(paperOf('mat.layoutPlan', '平面图', 2).bytes.equals(paperOf('mat.layoutPlan', '平面图', 2).bytes)).toBe(true)
    expect(paperOf('mat.layoutPlan', '平面图', 2).bytes.equals(paperOf('mat.layoutPlan', '平面图', 3).bytes)).toBe(false)
  })
})
