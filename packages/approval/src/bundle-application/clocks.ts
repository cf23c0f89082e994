import type { ClockSpec } from '@onewindow/calendar/spec'
import { openClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { ClockOf } from '@onewindow/casework/lifecycle'
import { pausableBy } from '../rules/special-procedures.ts'
import { knownOf } from './known.ts'
import { jointExtension } from './plan.ts'
import type { BundleFacts } from './schemas.ts'

const base = {
  kind: 'limit', for: 'authority', unit: 'workday', direction: 'after', clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', reminders: [], unitExplicitInLaw: true,
} as const satisfies Partial<ClockSpec>

/** Working days in which the departments' defects are gathered into one notice (approval §3.2). */
const GATHER_WORKDAYS = 3

/** What may stop the time of a chosen item stops the time of the whole (R4). */
const stoppedBy = (ctx: Context): string[] => [...new Set(knownOf(ctx).merge.selected.flatMap(({ item }) => pausableBy(item)))]
const extensions = (ctx: Context): number => (jointExtension(knownOf(ctx).bundle) === null ? 0 : 1)

/** The clocks of a one-thing application (approval §4): its computed promise, the cap of a joint procedure, the days for one notice. */
export const bundleClocks = {
  bundlePromise: {
    spec: (c: CaseState<BundleFacts>, ctx: Context) => ({ ...base, id: 'bundlePromise', titleZh: '整体承诺期限', titleEn: 'Promised for the whole', kind: 'promise', length: c.facts.workdays, maxExtensions: extensions(ctx), pausableBy: stoppedBy(ctx), basis: '国发〔2024〕3号' }),
    sorts: true, card: 'yellow',
  },
  jointCap: {
    spec: (_c: CaseState<BundleFacts>, ctx: Context) => {
      const { section26JointProcedure, statutoryCap } = knownOf(ctx).bundle.jointHandling
      return section26JointProcedure && statutoryCap ? { ...base, id: 'jointCap', titleZh: '联合办理法定期限', titleEn: 'Statutory limit of joint handling', length: statutoryCap.value, maxExtensions: extensions(ctx), pausableBy: stoppedBy(ctx), basis: statutoryCap.basis } : null
    },
    sorts: true, card: 'red',
  },
  /** From the first defect a department reports; later ones of the same notice fall under the same days. */
  defectGather: { spec: (c: CaseState<BundleFacts>) => (openClock(c, 'defectGather') ? null : { ...base, id: 'defectGather', titleZh: '汇总补正事项期限', titleEn: 'Time to gather what is to be corrected', length: GATHER_WORKDAYS, maxExtensions: 0, pausableBy: [], basis: '国发〔2024〕3号' }) },
} satisfies Record<string, ClockOf<BundleFacts>>
