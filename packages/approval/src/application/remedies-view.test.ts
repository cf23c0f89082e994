import { shippedSettings } from '@onewindow/casework/configuration/settings'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { describe, expect, it } from 'vitest'
import { citizen, officer, type Course } from '../../test/drive.ts'
import { accepted, denied, PASSAGE, submitted } from '../../test/roads.ts'
import { remediesView } from './remedies-view.ts'

const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
const known = { implementation: { id: '1', ...UNIT, organ: '兴庆区审批服务管理局', level: 'county' } }
const seenOn = (run: Course, today: string) =>
  remediesView(run.state, { at: `${today}T09:00:00+08:00`, today, settings: shippedSettings, calendar: nationalCalendar(), actor: citizen, known })

describe('remedies on the case page (行政复议法 §20, 行政诉讼法 §46)', () => {
  it('a denial that is not delivered yet names the ways and no day', () => {
    expect(seenOn(denied(), '2026-11-10')).toMatchObject({
      against: 'act', servedOn: null, reconsideration: null, courtDay: null, authority: { zh: '银川市兴庆区人民政府' },
    })
  })

  it('a delivered denial: both last days run from the day of delivery, not from the decision', () => {
    const input = { mode: 'window', receiver: '马晓燕' }
    const run = denied().do('deliverDecision', { by: officer('issuer'), input, at: '2026-11-12T10:00:00+08:00' })
    expect(seenOn(run, '2026-11-13')).toMatchObject({
      servedOn: '2026-11-12', reconsideration: { day: '2027-01-11' }, courtDay: { day: '2027-05-12' },
      court: { zh: '银川市兴庆区人民法院' },
    })
  })

  it('a refusal is given with its notice: the days run from that day', () => {
    const at = '2026-11-04T10:00:00+08:00'
    const run = submitted().do('refuseNotRequired', { by: officer('acceptor'), input: { reason: PASSAGE }, at })
    expect(seenOn(run, '2026-11-05')).toMatchObject({
      servedOn: '2026-11-04', reconsideration: { day: '2027-01-04' }, courtDay: { day: '2027-05-04' },
    })
  })

  it('silence opens reconsideration on the day after the statutory one (行政复议法实施条例 §16), no court yet', () => {
    const due = accepted().state.clocks.find(({ kind }) => kind === 'decision')?.dueOn ?? ''
    expect(seenOn(accepted(), due)).toBeNull()
    expect(seenOn(accepted(), '2027-01-04')).toMatchObject({ against: 'silence', servedOn: null, courtDay: null })
  })

  it('nothing to object to, nothing said', () => {
    expect(seenOn(submitted(), '2026-11-03')).toBeNull()
  })
})
