import { loadRegions, yinchuanRegions } from '@onewindow/identity/regions'
import type { FieldSchema } from '@onewindow/forms/definition'
import { expect, it } from 'vitest'
import { showFacts } from '../src/show-facts.ts'
import { openWorld } from './desk-world.ts'

const semanticFields: Record<string, FieldSchema> = {
  'premises.regionCode': { type: 'string', title: '经营场所区划代码', 'x-title-en': 'Premises region code', 'x-semantic-key': 'premises.regionCode' },
  'org.name': { type: 'string', title: '单位名称', 'x-title-en': 'Organisation name', 'x-semantic-key': 'org.name' },
}
const vocabulary = { at: () => Promise.resolve({ semanticFields }) }

it('says where something is by the names of the place, of all licences with one question; a code nobody knows stays', async () => {
  await using world = await openWorld()
  const { pool } = world.base
  await loadRegions(pool, yinchuanRegions())
  const shown = await showFacts(pool, vocabulary, [{ 'premises.regionCode': '640104001', 'org.name': '沙枣花' }, { 'premises.regionCode': '640106' }, { 'premises.regionCode': '110101' }, {}], world.clock.now())
  const placeOf = (place: number) => shown[place]?.find(({ key }) => key === 'premises.regionCode')?.value
  expect([placeOf(0), placeOf(1), placeOf(2), placeOf(3)]).toEqual([{ zh: '兴庆区凤凰北街街道', en: expect.stringMatching(/, Xingqing District$/) as string }, { zh: '金凤区', en: 'Jinfeng District' }, { zh: '110101', en: '110101' }, undefined])
})
