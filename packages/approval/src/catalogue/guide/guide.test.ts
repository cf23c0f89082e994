import { nationalCalendar } from '@onewindow/calendar/shipped'
import { describe, expect, it } from 'vitest'
import { bundleOf, bundles, catalogue, items } from '../../../test/shipped-catalogue.ts'
import { timeline } from '../../rules/timeline.ts'
import { bundleGuideOf, bundlePreviewOf } from './bundle-guide.ts'
import { guideOf } from './guide.ts'
import { ifSentNow } from './if-sent-now.ts'
import { listGuides } from './list.ts'
import { shippedThemes } from './themes.ts'

const calendar = nationalCalendar()
const AT = '2026-11-24T10:00:00+08:00'
const themes = shippedThemes()
const slugs = items.map(({ slug }) => slug)

describe('the guide of an item, 行政许可法 §30', () => {
  it.each(slugs)('%s says who, what, when, how much and where, in both languages', (slug) => {
    const guide = guideOf(catalogue, slug, AT, calendar)
    if (!guide) throw new Error('no guide')
    const said = [guide.name, guide.type.name, guide.department.name, guide.result.name, ...guide.conditions, ...guide.steps.map(({ name }) => name), ...guide.procedures.map(({ name }) => name),
      ...guide.materials.flatMap(({ name, condition, spared }) => [name, ...(condition ? [condition] : []), ...spared.licences.map((licence) => licence.name)]), ...(guide.fee.basis ? [guide.fee.basis] : [])]
    for (const { zh, en } of said) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    }
    expect(guide.places.length).toBeGreaterThan(0)
    expect(guide.legalBasis.length).toBeGreaterThan(0)
  })

  it('names the condition of a material in words', () => {
    const condition = (slug: string, key: string) => guideOf(catalogue, slug, AT, calendar)?.materials.find((material) => material.key === key)?.condition
    expect(condition('road-occupation-excavation', 'mat.planDocs')).toEqual({ zh: '申请类型为挖掘或占用并挖掘', en: 'Kind is Excavation or Occupation and excavation' })
    expect(condition('sewage-discharge-licence', 'mat.waterTest')).toEqual({ zh: '是否重点排水户：是', en: 'Key discharger: yes' })
    expect(condition('food-operation-licence-new', 'mat.authorisation')).toEqual({ zh: '由他人代办', en: 'someone else applies for you' })
  })

  it('an item that is not in force has none', () => {
    expect(guideOf(catalogue, 'nothing', AT, calendar)).toBeNull()
  })
})

describe('if you send it now', () => {
  it('is what the timeline promises when it is accepted at once', () => {
    for (const item of items.filter(({ statutoryLimit }) => statutoryLimit.startsFrom !== 'batchWindowClose')) {
      const { promised, statutory, acceptanceBy } = ifSentNow(item, AT, calendar)
      expect(timeline(item, [{ type: 'submitted', at: AT }, { type: 'accepted', at: AT }], AT, calendar))
        .toMatchObject({ acceptanceDue: acceptanceBy, promisedDue: promised?.dueDate ?? null, statutoryDue: statutory?.dueDate ?? null })
    }
  })

  it('food licence sent on Tuesday 24 Nov 2026: accepted by 1 Dec, promised for 1 Dec, at the latest 8 Dec', () => {
    const days = guideOf(catalogue, 'food-operation-licence-new', AT, calendar)?.ifSentNow
    expect([days?.acceptanceBy, days?.promised?.dueDate, days?.promisedAtLatest, days?.statutory?.dueDate]).toEqual(['2026-12-01', '2026-12-01', '2026-12-08', '2026-12-08'])
    expect(days?.promised?.runs.at(-1)?.n).toBe(5)
  })

  it('promises no day where a batch window decides', () => {
    expect(guideOf(catalogue, 'teacher-qualification', AT, calendar)?.ifSentNow).toMatchObject({ promised: null, statutory: null, promisedAtLatest: null })
  })
})

describe('the list of guides', () => {
  it('shows all 57 once, page by page, themes in order and life events first', () => {
    const seen: string[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = listGuides(catalogue, themes, { limit: 10, after })
      expect(page.rows.length).toBeLessThanOrEqual(10)
      seen.push(...page.rows.map(({ key }) => key))
      after = page.after
    }
    expect(seen.toSorted()).toEqual([...slugs.map((slug) => `item:${slug}`), ...bundles.map(({ slug }) => `bundle:${slug}`)].toSorted())
    expect(seen[0]).toBe('bundle:newborn')
  })

  it('every item and bundle has a theme of its own', () => {
    expect(listGuides(catalogue, themes, { limit: 100 }).rows.filter(({ theme }) => theme.id === 'other')).toEqual([])
  })

  it('narrows by audience, theme and department', () => {
    const people = listGuides(catalogue, themes, { limit: 100, audience: 'person' })
    expect(people.rows.every(({ audiences }) => audiences.includes('person'))).toBe(true)
    expect(people.themes.reduce((total, { count }) => total + count, 0)).toBe(people.rows.length)
    expect(listGuides(catalogue, themes, { limit: 100, theme: 'food', department: 'TM' }).rows.map(({ slug }) => slug)).toEqual(['tobacco-retail-licence'])
    expect(listGuides(catalogue, themes, { limit: 100, theme: 'nothing' }).rows).toEqual([])
  })
})

describe('a life event', () => {
  it('AP-01: opening a restaurant asks 23 fields instead of 77 and 9 uploads for 5 items', () => {
    const [scenario] = bundleOf('restaurant-opening').scenarios
    const preview = bundlePreviewOf(catalogue, 'restaurant-opening', scenario?.answers ?? {}, AT, calendar)
    expect(preview?.figures).toMatchObject({ mergedFieldCount: 23, rawFieldCount: 77, firedRules: ['R1', 'R3', 'R5', 'R7', 'R8'] })
    expect([preview?.results.length, preview?.materials.filter(({ upload }) => upload).length, preview?.open]).toEqual([5, 9, []])
    expect(preview?.promised).toEqual({ workdays: 10, day: '2026-12-08' })
  })

  it('a material replaced by a commitment is shown as such, not hidden', () => {
    const answers = { entityType: 'COMPANY', premises: 'COMMITMENT', preApproval: 'NO', needSeal: 'NO', needInvoice: 'NO', hasEmployees: 'NO', byHandler: 'NO' }
    const proof = bundlePreviewOf(catalogue, 'enterprise-start', answers, AT, calendar)?.materials.find(({ key }) => key === 'mat.premisesProof')
    expect(proof).toMatchObject({ neededBy: [], byCommitment: ['company-establishment'] })
  })

  it.each(bundles.map(({ slug }) => slug))('%s: questions, notes and results are there in both languages', (slug) => {
    const guide = bundleGuideOf(catalogue, slug)
    const said = [guide?.name, guide?.lead.name, ...(guide?.items ?? []).map(({ name }) => name),
      ...(guide?.questions ?? []).flatMap(({ text, help, options }) => [text, ...(help ? [help] : []), ...options.map((option) => option.text)]),
      ...bundleOf(slug).scenarios.flatMap(({ answers }) => bundlePreviewOf(catalogue, slug, answers, AT, calendar)?.messages ?? [])]
    for (const text of said) expect(text?.en).not.toMatch(/\p{Script=Han}/u)
    expect(guide?.questions.length).toBeGreaterThan(0)
  })

  it('nothing answered: all questions that are shown are open', () => {
    expect(bundlePreviewOf(catalogue, 'enterprise-start', {}, AT, calendar)?.open).toEqual(['entityType', 'premises', 'needSeal', 'needInvoice', 'hasEmployees', 'byHandler'])
  })
})
