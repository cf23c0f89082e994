import type { CaseState, Context } from '@onewindow/casework/case-state'
import { latestClock } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, type Db } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { servedPaper } from '../document-service/served.ts'
import { causeOf, keptBy } from '../in-force.ts'
import { officersOf, penaltyLaw } from '../papers.ts'
import { opensInside } from '../sub-case/inside.ts'
import { loadInside } from '../sub-case/people.ts'
import { paper, signedBy } from '../sub-case/paper.ts'
import type { Request } from './guards.ts'
import { hearingLifecycle } from './lifecycle.ts'
import { abandonInput, hearingFacts, holdInput, refuseInput, reportInput, sessionInput, type HearingFacts, type SessionInput } from './schemas.ts'

type Case = CaseState<HearingFacts>
const event = eventOf<HearingFacts>()
const law = [penaltyLaw('第六十四条')]

/** Whoever sets the day hosts; a new day is a new invitation, not served yet. */
const scheduling = event({ input: sessionInput, change: (c, typed: SessionInput, ctx) => ({ facts: { ...c.facts, session: { ...typed, host: ctx.actor.name }, noticeServedOn: null }, body: { on: typed.on, time: typed.time, place: typed.place } }) })

const matterOf = (c: Case, ctx: Context) => causeOf(c.facts.causeCode, keptBy(c, ctx))?.zh ?? c.title
const GROUNDS: Readonly<Record<string, string>> = { absent: '无正当理由未出席', left: '未经许可中途退出', withdrawn: '书面撤回听证要求' }
const KINDS: Readonly<Record<string, string>> = { suspended: '中止听证', cancelled: '终止听证', abandoned: '视为放弃听证权利' }
const sessionOf = (c: Case, ctx: Context) => {
  const { on, time, place, host, clerk, open, whyClosed } = c.facts.session ?? { on: ctx.today, time: '09:00', place: '—', host: ctx.actor.name, clerk: undefined, open: true, whyClosed: '' }
  return { on, time, place, host, clerk: clerk ?? '由主持人指定', open: open ? '公开举行' : `不公开举行：${whyClosed}` }
}

/** Who gave a review of the case around. */
async function reviewersOf(db: Db, { parentId }: Case): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>('select distinct actor_id as id from case_event where case_id = $1 and event = any($2) and actor_id is not null', [parentId, ['pass', 'passWithStandingNotice', 'returnForWork', 'legalReview']])
  return rows.map(({ id }) => id)
}

/** The case around as a request for a hearing finds it. Indexes: primary key, case_clock (case_id). */
const REQUEST = `select c.state, c.facts->'notice' notice, (select iso(k.due_at) from case_clock k where k.case_id = c.id and k.kind = 'hearingRequest' order by k.round desc limit 1) "askUntil" from case_file c where c.id = $1`
async function requestOf(db: Db, { parentId }: Case): Promise<Request | null> {
  const { rows: [request] } = await db.query<Request>(REQUEST, [parentId])
  return request ?? null
}

export const hearingType = defineCaseType<HearingFacts>({
  name: 'hearing', numberPrefix: null, facts: hearingFacts, lifecycle: hearingLifecycle as never,
  partyFacts: ['session', 'noticeServedOn'],
  events: {
    schedule: scheduling, postpone: scheduling, resume: scheduling,
    noticeServed: { change: (c, _input, ctx) => ({ facts: { ...c.facts, noticeServedOn: (ctx.known.served as { servedOn: string } | null)?.servedOn ?? ctx.today } }) },
    suspendHearing: { change: () => ({ pause: { reason: 'hearingSuspended', basis: '行政处罚法 §64' } }) },
    hold: event({ input: holdInput, change: (c, { minutes }) => ({ facts: { ...c.facts, minutes } }) }),
    abandon: event({ input: abandonInput, change: (_c, body) => ({ body }) }),
    report: event({ input: reportInput, change: (c, { opinion }) => ({ facts: { ...c.facts, opinion } }) }),
  },
  documents: {
    'hearing.acceptance': paper<HearingFacts>('hearing.acceptance', law, (c, ctx) => ({ matter: matterOf(c, ctx), holdBy: latestClock(c, 'hold')?.dueOn ?? ctx.today })),
    'hearing.refusal': paper<HearingFacts>('hearing.refusal', law, (c, ctx) => ({ matter: matterOf(c, ctx), reasons: c.facts.refusedFor })),
    'hearing.notice': paper<HearingFacts>('hearing.notice', law, (c, ctx) => ({ matter: matterOf(c, ctx), ...sessionOf(c, ctx), representatives: '可以委托一至二人代理，代理人应当持授权委托书参加', rights: '可以亲自参加听证，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。' })),
    'hearing.change': paper<HearingFacts>('hearing.change', law, (c, ctx, { ground }: { ground?: string }, reason) => ({ matter: matterOf(c, ctx), kind: KINDS[c.state] ?? '终止听证', reasons: ground ? (GROUNDS[ground] ?? ground) : reason || '案件终止或者另行告知。' })),
    'hearing.minutes': paper<HearingFacts>('hearing.minutes', law, (c, ctx, { representatives, present, minutes, signed, refusal }: z.output<typeof holdInput>) => ({
      matter: matterOf(c, ctx), ...sessionOf(c, ctx), present, representatives: representatives.length > 0 ? representatives.map(({ name, mandate }) => `${name}（${mandate}）`) : ['当事人未委托代理人'], officers: officersOf(c, ctx), minutes, signatures: signedBy(c, ctx, { signed, refusal }),
    })),
    'hearing.report': paper<HearingFacts>('hearing.report', [penaltyLaw('第六十五条')], (c, ctx, { opinion }: z.output<typeof reportInput>) => ({ addressee: '本机关负责人', matter: matterOf(c, ctx), ...sessionOf(c, ctx), opinion })),
  },
  load: async (db, c, _moment, { event: on, input }) => ({ ...(await loadInside(db, c)), reviewers: await reviewersOf(db, c), ...(on === 'refuse' ? { request: await requestOf(db, c) } : {}), ...(on === 'noticeServed' ? { served: await servedPaper(db, (input as { subId?: unknown }).subId) } : {}) }),
  openings: { refuse: opensInside<HearingFacts>()(['ordinaryCase'], refuseInput, ({ why }, { cause, party }) => ({ topic: cause ?? 'hearing', facts: hearingFacts.parse({ causeCode: cause ?? '', partyName: party, refusedFor: why }) })) },
})
