import { shippedSettings } from '@onewindow/casework/configuration/settings'
import { isPlainDate } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { documents, documentNames, type DocumentName } from '@onewindow/documents/definition'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { citizen, course, officer, systemActor, upload, type Course } from '../../test/drive.ts'
import { accepted, delivered, denied, granted, heard, PASSAGE, ROADS, sealed, submitted } from '../../test/roads.ts'
import { items } from '../../test/shipped-catalogue.ts'
import type { ItemContent } from '../catalogue/definition.ts'
import { applicationDocuments } from './documents.ts'
import { frameKeys } from './documents/frame-keys.ts'
import { applicationLifecycle } from './lifecycle.ts'
import type { ApplicationFacts } from './schemas.ts'

const PARTY = '019d0000-0000-7000-8000-000000000001'

type Branch = z.ZodObject
const isObject = (schema: z.ZodType): schema is Branch => schema instanceof z.ZodObject

/** The schema of a paper without what the frame adds; a certificate keeps its own number. */
function contentSchema(name: DocumentName): z.ZodType {
  const dropped = frameKeys.filter((key) => name !== 'licence.certificate' || key !== 'number')
  const bare = (schema: z.ZodType): z.ZodType => {
    if (!isObject(schema)) throw new Error(`${name} is no object`)
    return schema.omit(Object.fromEntries(dropped.filter((key) => key in schema.shape).map((key) => [key, true])) as Record<string, true>)
  }
  const { schema } = documents[name] as { schema: z.ZodType }
  return schema instanceof z.ZodDiscriminatedUnion ? z.union((schema.options as z.ZodType[]).map(bare) as [z.ZodType, z.ZodType])
    : bare(schema)
}

/** Papers whose content hangs on the item: they are made for a decided case of every item. */
const EVERY_ITEM: readonly DocumentName[] = [
  'application.acceptanceReceipt', 'application.acceptanceNotice', 'application.reviewOpinion', 'application.grantDecision',
  'application.denialDecision',
  'application.commitmentLetter', 'application.proofOfService', 'application.archiveIndex', 'application.interestedPartyNotice',
  'application.transferLetter',
  'application.withdrawalConfirmation', 'application.terminationDecision', 'application.reopenNotice', 'licence.certificate',
]

/** An item's case, accepted through the table, then decided: state, context and what was typed. */
function decidedCase(item: ItemContent): Parameters<DocumentMaker<ApplicationFacts>> {
  const subjectType = item.subjectTypes[0] ?? 'natural'
  const plain = { ...item, formSchema: { ...item.formSchema, required: [] }, onTheSpot: false }
  const run = course({ slug: item.slug, item: plain, facts: { subjectType,
    officerAnswers: Object.fromEntries(item.materials.map(({ key }) => [key, false])) } })
    .do('startDraft', { by: citizen, input: { partyId: PARTY, implementationId: PARTY } })
    .with(() => ({ attachments: item.materials.map(({ key }, n) => upload(key, n)) }))
    .do('submit', { by: citizen, input: { signature: '马晓燕', truthful: true } }).do('accept', { by: officer('acceptor') })
    .with(({ facts }) => ({ facts: { ...facts, certificateNumber: 'X-1', ending: { ground: PASSAGE }, decision: {
      kind: 'granted', on: '2026-11-09', reason: PASSAGE, articles: [], conditions: [], validFrom: '2026-11-09', validTo: null,
      failed: [{ index: 0, met: false, evidence: '' }],
    } } }))
  const known = { item: plain, implementation: { regionCode: '640100', organ: '银川市审批服务管理局', level: 'city' }, licences: [], datasets: {},
    bars: [] }
  const input = { proposal: 'grant', opinion: PASSAGE, parties: [{ name: '某某', contact: '' }], document: '判决书', ground: PASSAGE }
  return [run.state, { at: '2026-11-09T10:00:00+08:00', today: '2026-11-09', settings: shippedSettings, calendar: nationalCalendar(), actor: officer('decisionMaker'),
    known }, input]
}

describe('every paper of the table says what its schema demands', () => {
  it.each(ROADS)('%s, %s', (name, _road, road) => {
    const data = road().paper(name)
    const verdict = contentSchema(name).safeParse(data)
    expect(verdict.success ? [] : verdict.error.issues).toEqual([])
  })

  it('for each of the 51 items of the catalogue', () => {
    const faults = items.flatMap((item) => {
      const decided = decidedCase(item)
      return EVERY_ITEM.flatMap((name) => {
        const verdict = contentSchema(name).safeParse(applicationDocuments[name]?.(...decided).data)
        return verdict.success ? [] : [[item.slug, name, verdict.error.issues]]
      })
    })
    expect(items).toHaveLength(51)
    expect(faults).toEqual([])
  }, 60_000)

  it('each row that issues a paper has a maker, and each maker a road above', () => {
    const issued = new Set(applicationLifecycle.transitions.flatMap((row) => ('issues' in row && row.issues ? [...row.issues] : []))
      .map(String))
    expect([...issued].filter((name) => !applicationDocuments[name])).toEqual([])
    const driven = new Set<string>(ROADS.map(([name]) => name))
    // No item of the catalogue cites a basis for silence as withdrawal, so its row never fires (lapse guard).
    expect([...issued].filter((name) => !driven.has(name))).toEqual(['application.lapseNotice'])
    expect(Object.keys(applicationDocuments).sort()).toEqual([...issued].sort())
  })

  it('a paper of deemed withdrawal is ready for the item that brings its basis', () => {
    const run = submitted({}, []).do('requestCorrection', { by: officer('acceptor'),
      input: { items: [{ materialKey: 'mat.layoutPlan', defect: '未提交。', cure: '上传布局图。' }] } })
    const ctx = { at: '2026-12-08T00:00:00+08:00', today: '2026-12-08', settings: shippedSettings, calendar: nationalCalendar(), actor: systemActor,
      known: { item: run.item, implementation: { regionCode: '640104', organ: '兴庆区审批服务管理局', level: 'county' } } }
    expect(contentSchema('application.lapseNotice')
      .safeParse(applicationDocuments['application.lapseNotice']?.(run.state, ctx, {}).data).error?.issues ?? []).toEqual([])
  })

  it('a paper is numbered in the series of the registry, a certificate by its own type', () => {
    expect(accepted().papers.map(({ doc, series }) => [doc, series]))
      .toEqual([['application.acceptanceReceipt', '收'], ['application.acceptanceNotice', '受']])
    expect(sealed().papers.at(-1)).toMatchObject({ doc: 'licence.certificate', series: null,
      data: { number: 'FOODLICENCE-640104-2026-000001' } })
  })
})

describe('what the papers say', () => {
  it('receipt: acceptance due in five working days, derived in one sentence (行政许可法 §32(1)(四))', () => {
    expect(submitted().paper('application.acceptanceReceipt').acceptanceDue)
      .toEqual({ lastDay: '2026-11-09', workingDays: 5, derivation: '11月2日收到申请，次日起算；周末不计；第5个工作日为11月9日' })
  })

  it('receipt: what comes from licences and what was uploaded', () => {
    expect(submitted().paper('application.acceptanceReceipt').materials).toMatchObject([
      { name: '申请书(表)', copies: 0, note: '系统生成' }, { name: '营业执照', copies: 0, note: '电子证照调取' }, { name: '法定代表人(负责人)身份证明', note: '电子证照调取' },
      { name: '场所布局平面图', copies: 1 }, { name: '主要设备设施清单', copies: 1 }, { name: '食品安全规章制度', copies: 1 },
    ])
  })

  it.each([
    ['accepted', () => accepted(), { kind: 'normal', acceptedOn: '2026-11-03',
      statutory: { days: 10, unit: 'workday', dueOn: '2026-11-17' }, promised: { days: 5, dueOn: '2026-11-10' }, feeFen: 0,
      onCommitment: false }],
    ['deemed accepted: counted from receipt', () => ROADS[3]?.[2]() as Course,
      { kind: 'deemed', acceptedOn: '2026-11-02', acceptanceWasDue: '2026-11-09',
      statutory: { days: 10, unit: 'workday', dueOn: '2026-11-16' } }],
    ['accepted with promised materials', () => ROADS[4]?.[2]() as Course,
      { kind: 'deferred', openMaterials: [{ name: '食品安全规章制度', dueOn: '2026-11-16' }] }],
    ['on commitment: the promise of one day', () => ROADS[5]?.[2]() as Course,
      { kind: 'normal', onCommitment: true, promised: { days: 1, dueOn: '2026-11-03' } }],
  ])('acceptance notice, %s', (_case, run, said) => {
    expect(run().paper('application.acceptanceNotice')).toMatchObject(said)
  })

  it('special procedure: the new days if it takes what was declared (行政许可法 §45)', () => {
    expect(ROADS.find(([name]) => name === 'application.specialProcedureNotice')?.[2]().paper('application.specialProcedureNotice'))
      .toMatchObject({
      startsOn: '2026-11-03', needed: { days: 10, unit: 'workday' }, newDays: { statutoryDueOn: '2026-11-30', promisedDueOn: '2026-11-23' },
    })
  })

  it('extension: former and new day (行政许可法 §42)', () => {
    expect(ROADS.find(([name]) => name === 'application.extensionNotice')?.[2]().paper('application.extensionNotice'))
      .toMatchObject({ formerDueOn: '2026-11-17', extension: { days: 5, unit: 'workday' },
      newDays: { statutoryDueOn: '2026-11-24', promisedDueOn: '2026-11-17' } })
  })

  it('denial: the condition, the article, the government of the organ and both last days (R11)', () => {
    expect(denied().paper('application.denialDecision')).toMatchObject({
      reasons: [{ condition: '具有合理的设备布局和工艺流程,防止交叉污染', reason: PASSAGE, basis: { law: '中华人民共和国食品安全法', article: '§33(1)(4)' } }],
      remedies: { servedOn: '2026-11-09', reconsideration: { authority: '银川市兴庆区人民政府', days: 60, lastDay: '2027-01-08' },
        court: { name: '银川市兴庆区人民法院', months: 6, lastDay: '2027-05-10' } },
    })
  })

  it('grant: scope in words, validity of five years, certificate within ten days', () => {
    expect(granted().paper('application.grantDecision')).toMatchObject({
      act: '行政许可', duties: ['每半年清洗一次烟道。'], validity: { from: '2026-11-09', to: '2031-11-08' },
      certificate: { name: '食品经营许可证', issuedWithinDays: 10 },
      scope: [{ label: '经营场所地址', value: '银川市兴庆区解放东街88号' }, { label: '主体业态', value: '餐饮服务经营者' },
        { label: '经营项目', value: '热食类食品制售、冷食类食品制售' }],
    })
  })

  it('no paper shows a personal number', () => {
    const said = JSON.stringify([...delivered(sealed()).papers, ...denied().papers, ...heard().papers])
    expect(said).not.toContain('640104199003071228')
    expect(said).not.toContain('13900005678')
  })

  it('every day a paper names is a day', () => {
    const days = ROADS.flatMap(([name, , road]) => Object.entries(road().paper(name))
      .filter(([key, value]) => key.endsWith('On') && value !== null))
    expect(days.length).toBeGreaterThan(20)
    expect(days.filter(([, value]) => !isPlainDate(String(value)))).toEqual([])
  })

  it('the registry knows every name', () => {
    expect(Object.keys(applicationDocuments).filter((name) => !documentNames.includes(name as DocumentName))).toEqual([])
  })
})
