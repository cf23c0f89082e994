import { latestClock, openClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import * as checks from './checks.ts'
import * as typed from './inputs.ts'
import type { RequestFacts } from './schemas.ts'
import { toCentre, toLead, unitPart, unitsLeaving } from './units.ts'

type Case = CaseState<RequestFacts>
const event = eventOf<RequestFacts>()
const HOURS_PER_DAY = 24

/** An extension in the clock's own unit: an urgent clock counts hours. */
function extendBy(c: Case): Change<RequestFacts> {
  const { days, reason } = c.facts.extension ?? { days: 0, reason: '' }
  const unit = openClock(c, 'resolve')?.spec.unit ?? 'workday'
  return { extend: { length: unit === 'hour' ? days * HOURS_PER_DAY : days, unit, reason } }
}

/** Whom the other domain may answer; of a sealed request nobody's name leaves. */
const partyIdOf = (c: Case): string | null => (c.facts.sealed || c.facts.anonymous ? null : (c.parts.find(({ part }) => part === 'reporter')?.partyId ?? null))

type Told = { number?: string; text?: string; from?: string }
/** What the linked case says, once per number and text. */
const heard = (c: Case, { number = '', text = '' }: Told, ctx: Context): Change<RequestFacts> => ({ facts: { ...c.facts, answers: [...c.facts.answers, { at: ctx.at, number, text }].slice(-60) }, body: { number } })

export const handlingEvents: Readonly<Record<string, EventSpec<RequestFacts>>> = {
  contactReporter: event({ input: typed.contactInput, change: (c, input, ctx) => ({ facts: { ...c.facts, contacts: [...c.facts.contacts, { ...input, at: ctx.at }].slice(-200) }, body: { way: input.way } }) }),
  requestAssist: event({ input: typed.assistInput, check: checks.assisted, change: (_c, { unitId }) => ({ body: { unitId } }) }),
  blowWhistle: event({ input: typed.whistleInput, check: (c, { units }, ctx) => checks.disputed(c, { unitIds: units.map(({ unitId }) => unitId) }, ctx), change: (_c, { level, units }) => ({ body: { level, unitIds: units.map(({ unitId }) => unitId) } }) }),
  requestExtension: event({ input: typed.extensionInput, change: (c, { days, reason }) => ({ facts: { ...c.facts, extension: { days, reason } }, body: { days } }) }),
  approveExtension: { change: extendBy },
  suspend: event({
    input: typed.suspendInput, check: checks.suspends,
    change: (c, { code, plan, until }) => ({ facts: { ...c.facts, suspension: { code, plan, until, missedReports: 0 } }, pause: { reason: 'suspended', basis: '北京市接诉即办工作条例 §15(2)' }, body: { code, until } }),
  }),
  reportProgress: event({ input: typed.textInput, change: (c, { text }, ctx) => ({ facts: { ...c.facts, progress: [...c.facts.progress, { at: ctx.at, text }].slice(-60) } }) }),
  reportMissed: { change: (c) => (c.facts.suspension ? { facts: { ...c.facts, suspension: { ...c.facts.suspension, missedReports: c.facts.suspension.missedReports + 1 } } } : {}) },
  handOver: event({
    input: typed.handOverInput,
    change: (c, { to, subject, uscc, publishedInformation }, ctx) => ({
      facts: { ...c.facts, handed: { to, subject, at: ctx.at }, ...(to === 'mediation' ? { suspension: { code: 'mediation', plan: '移交人民调解，调解期间暂停计时', until: ctx.calendar.addWorkingDays(ctx.today, 45), missedReports: 0 } } : {}) },
      pause: { reason: 'suspended', basis: '人民调解法 §17、§18' },
      body: {
        to, requestId: c.id, kind: to === 'consumerComplaint' ? 'complaint' : 'report', regionCode: c.facts.place?.regionCode ?? c.regionCode, firmName: subject, uscc, suspectedAct: subject, extract: c.facts.extract.slice(0, 2000), sealed: c.facts.sealed,
        partyId: partyIdOf(c), realName: !c.facts.anonymous && !c.facts.sealed, publishedInformation, receivedAt: c.receivedAt ?? ctx.at, promisedAt: latestClock(c, 'total')?.dueAt ?? null, files: c.attachments.slice(0, 60).map(({ fileId, sha256 }) => ({ fileId, sha256 })),
      },
    }),
  }),
  caseAnswered: { change: heard as never },
  split: event({ input: typed.splitInput, change: (_c, { matters }) => ({ body: { matters: matters.length } }) }),
  merge: event({
    input: typed.mergeInput, check: checks.mergeable,
    change: (c, { masterId }, ctx) => ({
      facts: { ...c.facts, merged: { masterId, number: checks.masterOf(ctx)?.number ?? '', at: ctx.at } }, links: [{ to: masterId, kind: 'mergedInto' as const }], pause: { reason: 'merged', basis: '平台规则' }, body: { master: checks.masterOf(ctx)?.number ?? '' },
    }),
  }),
  unmerge: { change: (c) => ({ facts: { ...c.facts, merged: null } }) },
  masterClosed: {
    change: (c, _input: never, ctx) => {
      const { reply = null, order = null } = checks.masterOf(ctx)?.facts ?? {}
      const handled = order ?? c.facts.order
      return { ...toCentre(ctx), leave: unitsLeaving(c), ...(handled ? { parts: [unitPart('lead', { id: handled.unitId, nameZh: handled.unitName })] } : {}), facts: { ...c.facts, parentId: null, order: handled, reply: reply ?? c.facts.reply } }
    },
  },
  proposeTermination: event({ input: typed.terminateInput, change: (c, { ground, text }, ctx) => ({ ...toCentre(ctx), facts: { ...c.facts, termination: `${ground}：${text}` }, pause: { reason: 'terminationReview', basis: '潍坊市12345政务服务便民热线条例 §21' }, body: { ground } }) }),
  approveTermination: { change: (c, _input: never, ctx) => ({ ...toLead(c, ctx), facts: { ...c.facts, ending: { code: 'terminated', text: c.facts.termination } } }) },
  refuseTermination: { change: (c, _input: never, ctx) => toLead(c, ctx) },
  limitExpire: { change: (_c, _input: never, ctx) => ({ ...(ctx.known.timerClock === 'contact' ? { flags: ['contactMissed'] } : {}), body: { clock: ctx.known.timerClock ?? '' } }) },
  openReporter: { change: (c, _input: never, { actor }) => (actor.accountId ? { facts: { ...c.facts, openToIds: [...new Set([...c.facts.openToIds, actor.accountId])].slice(-20) } } : {}) },
  mark: event({ input: typed.markInput, change: (_c, { ground }) => ({ body: { ground } }) }),
  answerSupervision: event({ input: typed.textInput, change: (c, { text }, ctx) => ({ facts: { ...c.facts, progress: [...c.facts.progress, { at: ctx.at, text }].slice(-60) } }) }),
}
