import { calendarFrom } from '@onewindow/calendar/work-calendar'
import { newId } from '@onewindow/database/ids'
import { openTestDatabase } from '@onewindow/database/test-database'
import { frozenClock, houseOf } from '@onewindow/testing/house'
import { toyType } from '@onewindow/testing/toy/case-type'
import { expect, it } from 'vitest'
import type { Performer } from './case-state.ts'
import type { AnyCaseType } from './case-type.ts'
import { overviewOf } from './overview.ts'
import { open, perform } from './perform.ts'
import { CONFINED } from './scope.ts'
import { countWorklist } from './worklist.ts'

const weekCalendar = calendarFrom({ id: 'week', version: '1', confirmedFrom: '2026-01-01', confirmedThrough: '2026-12-31', days: [] })
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
const LIST = `U:${UNIT.unitId}`
const [TODAY, WEEK_END] = ['2026-11-02', '2026-11-08']
type Role = Performer['grants'][number]['role']
const officer = (role: Role): Performer & { accountId: string } => ({ kind: 'staff', accountId: newId(), name: role, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...UNIT }], secondFactor: true })

it('a confined case is counted for whoever answers for its organ, for no colleague, and live news of it reach only who is named in it', async () => {
  await using database = await openTestDatabase()
  const house = houseOf(database, frozenClock('2026-11-02T10:00:00+08:00'), weekCalendar, [toyType as unknown as AnyCaseType])
  const partyId = newId()
  const applicant: Performer = { ...officer('acceptor'), kind: 'citizen', partyIds: [partyId], actingPartyId: partyId, grants: [] }
  const draft = await open(house, applicant, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '马晓燕', ...UNIT, channel: 'online', facts: { note: '', place: null }, flags: [CONFINED] }, { event: 'startDraft', input: { partyId, place: null } })
  const sent = await perform(house, applicant, { caseId: draft.caseId, version: draft.version, event: 'submit' })
  const [answers, colleague] = [officer('acceptor'), officer('inspector')]
  const counted = async (reader: Performer) => [
    (await countWorklist(house, reader, [LIST], TODAY)).reduce((sum, { n }) => sum + n, 0), (await overviewOf(house, reader, LIST, [], { today: TODAY, weekEnd: WEEK_END })).types.reduce((sum, { n }) => sum + n, 0),
  ]
  expect([await counted(answers), await counted(colleague)]).toEqual([[1, 1], [0, 0]])
  await database.pool.query('delete from outbox')
  await perform(house, answers, { caseId: draft.caseId, version: sent.version, event: 'accept' })
  const { rows } = await database.pool.query<{ scopes: string[]; handler: string | null }>(`select o.payload->'scopes' scopes, c.handler_id handler from outbox o join case_file c on c.id = o.case_id where o.kind = 'caseChanged'`)
  expect(rows.map(({ scopes, handler }) => scopes.filter((scope) => scope !== handler))).toEqual([[]])
})
