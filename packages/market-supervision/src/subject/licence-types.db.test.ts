import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { newId } from '@onewindow/database/ids'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subjectFacts } from './schemas.ts'

const BUREAU = 'D:SAMR:640104'
const CODE = `91640104MA7700001${usccCheckDigit('91640104MA7700001')}`

it('who reads a file reads the types of its licences by the names of the catalogue', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  await world.database.pool.query("insert into licence_type (code, name_zh, name_en, issuing_department) values ('FOOD_LICENCE', '食品经营许可证', 'Food operation licence', 'SAMR') on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en")
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU])
  const licences = ['FOOD_LICENCE', 'NOT_IN_THE_CATALOGUE', undefined].map((type, i) => ({ licenceId: newId(), number: `JY${i}`, status: 'valid', ...(type ? { type } : {}) }))
  const facts = subjectFacts.parse({ uscc: CODE, nameZh: '银川某餐饮店', subjectType: 'enterprise', address: '兴庆区新华东街66号', firstReportYear: 2026, licences })
  const { caseId } = await open(world.house, systemPerformer, { caseType: 'subject', topic: 'subject', title: facts.nameZh, party: facts.nameZh, unitId: BUREAU, unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts }, { event: 'imported', input: {} })
  const inspector = await world.officer('inspector', { unitId: BUREAU })
  expect((await inspector.staff.case.get({ caseId })).codes['licences.type']).toEqual([{ code: 'FOOD_LICENCE', zh: '食品经营许可证', en: 'Food operation licence' }])
})
