import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samples } from '../../test/samples.ts'
import { workspace } from '../fonts.ts'
import { payloadOf } from '../payload.ts'
import { designed, documentNames, documents, isDocumentName, type DocumentDefinition, type DocumentName } from './registry.ts'

const fonts = { body: null, title: null }
const fill = (name: DocumentName, data: unknown) => payloadOf(name, documents[name], data, fonts)
const failingFields = (name: DocumentName, data: unknown): string[] => {
  try {
    fill(name, data)
    return []
  } catch (error) {
    return (error as { fields: string[] }).fields
  }
}

/** All paths to values in the data, arrays by their first entry. */
function pathsOf(value: unknown, at: string[] = []): string[][] {
  if (Array.isArray(value)) return value.length > 0 ? pathsOf(value[0], [...at, '0']) : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, entry]) => [[...at, key], ...pathsOf(entry, [...at, key])])
}

function without(value: unknown, [key = '', ...rest]: string[]): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => (String(index) === key ? without(entry, rest) : entry))
  const object = value as Record<string, unknown>
  if (rest.length > 0) return { ...object, [key]: without(object[key], rest) }
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}

/** 文书 table of the specification: what each must carry beside the frame. */
const mandatory: { [N in keyof typeof designed]: readonly string[] } = {
  'application.acceptanceReceipt': [
    'materials', 'materials.0.originals', 'materials.0.copies', 'materials.0.returned', 'receivedAt', 'acceptanceDue.lastDay',
    'acceptanceDue.derivation', 'queryCode', 'auditProof',
  ],
  'application.acceptanceNotice': ['acceptedOn', 'statutory', 'promised', 'feeFen', 'openMaterials.0.dueOn', 'openMaterials'],
  'application.correctionNotice': ['points.0.material', 'points.0.defect', 'points.0.cure', 'points.0.sampleUrl', 'points', 'replyBy'],
  'application.refusalNotice': ['ground', 'competentAuthority', 'reason', 'remedies'],
  'application.specialProcedureNotice': ['kind', 'legalBasis', 'needed', 'newDays.statutoryDueOn'],
  'application.extensionNotice': ['reason', 'approver', 'newDays.statutoryDueOn'],
  'application.interestedPartyNotice': ['mayRequestHearing', 'interest', 'lastDay'],
  'application.hearingNotice': ['startsAt', 'place', 'chair', 'recusalUntil'],
  'application.hearingRecord': ['attendance', 'evidence', 'signatures'],
  'licence.hearingNotice': ['licence.number', 'holder', 'startsAt', 'place', 'chair', 'recusalUntil'],
  'licence.hearingRecord': ['licence.number', 'holder', 'startedAt', 'endedAt', 'chair', 'recorder', 'attendance', 'evidence', 'statements', 'signatures'],
  'application.opinionRequest': ['question', 'replyBy'],
  'application.opinion': ['verdict', 'reason'],
  'application.siteInspectionRecord': ['officers', 'findings', 'photos.0.sha256', 'photos'],
  'application.clarificationLetter': ['points'],
  'application.lowerReviewOpinion': ['facts', 'opinion', 'file'],
  'application.reviewOpinion': ['facts', 'conditions', 'proposal', 'stages'],
  'application.grantDecision': ['facts', 'legalBasis', 'conditions', 'validity'],
  'application.denialDecision': [
    'reasons.0.condition', 'reasons.0.reason', 'reasons.0.basis', 'legalBasis', 'remedies.reconsideration.authority',
    'remedies.reconsideration.lastDay', 'remedies.court.name', 'remedies.court.lastDay',
  ],
  'application.withdrawalConfirmation': ['withdrawnAt', 'effect'],
  'application.terminationDecision': ['ground', 'effect', 'compensation', 'remedies'],
  'application.lapseNotice': ['ground', 'effect', 'compensation', 'remedies', 'correctionNotice'],
  'application.correctionOfErrors': ['ground', 'effect', 'compensation', 'remedies', 'corrected', 'corrections'],
  'application.recusalDecision': ['official', 'reason', 'granted', 'decidedBy'],
  'application.transferLetter': ['reason', 'transferredOn', 'file'],
  'application.reopenNotice': ['annulled', 'annulledBy', 'newDueOn'],
  'application.proofOfService': ['channel', 'receiver', 'servedAt', 'documents', 'signature'],
  'application.commitmentLetter': ['duties', 'conditions', 'consequences', 'signature'],
  'application.archiveIndex': ['entries', 'retention'],
  'bundleApplication.guidanceSheet': ['items', 'materials', 'promisedOn', 'steps'],
  'bundleApplication.acceptanceReceipt': ['materials', 'acceptanceDue', 'queryCode', 'auditProof'],
  'bundleApplication.correctionNotice': ['points', 'replyBy'],
  'bundleApplication.extensionNotice': ['reason', 'approver', 'newDays'],
  'bundleApplication.withdrawalConfirmation': ['withdrawnAt', 'effect'],
  'bundleApplication.resultSheet': ['outcomes', 'outcomes.0.result'],
  'bundleApplication.archiveIndex': ['entries'],
  'commitmentCheck.checkRecord': ['officers', 'findings', 'photos', 'conclusion'],
  'commitmentCheck.correctionOrder': ['shortcomings.0.cure', 'correctBy', 'remedies'],
  'commitmentCheck.checkConclusion': ['facts', 'passed', 'remedies'],
  'supervisionCard.card': ['colour', 'clock', 'facts', 'replyBy'],
  'supervisionCard.cardResult': ['lifted', 'reason', 'decidedBy'],
  'licence.certificate': ['number', 'holder', 'scope', 'validity', 'verification'],
  'licence.deemedRenewalNotice': ['ground', 'effect', 'compensation', 'remedies', 'newValidity'],
  'licence.revocationProposal': ['ground', 'facts', 'lastDay'],
  'licence.revocationDecision': ['ground', 'effect', 'compensation', 'remedies'],
  'licence.keepDecision': ['facts', 'reason', 'remedies'],
  'licence.withdrawalDecision': ['ground', 'effect', 'compensation', 'remedies'],
  'licence.cancellationDecision': ['ground', 'effect', 'compensation', 'remedies'],
  'licence.suspensionNotice': ['ground', 'effect', 'compensation', 'remedies'],
}
const frameOfAll = ['organ', 'number', 'issuedOn', 'caseNumber', 'addressee', 'legalBasis', 'legalBasis.0.law', 'enquiry', 'verification']

/** A certificate has its own frame; guidance is given before there is a case. */
function frameOf(name: keyof typeof designed): readonly string[] {
  if (name === 'licence.certificate') return []
  return name === 'bundleApplication.guidanceSheet' ? frameOfAll.filter((field) => field !== 'caseNumber') : frameOfAll
}

const designedNames = Object.keys(designed) as (keyof typeof designed)[]
/** One template for all papers that are a list of their elements; plain-paper.test.ts looks at those. */
const PLAIN = 'plain-paper'

describe('registry of documents', () => {
  it('every document has a template and a sample, every template a document', () => {
    const used = new Set([PLAIN, ...designedNames.map((name) => documents[name].template)])
    for (const template of used) expect(existsSync(join(workspace, `${template}.typ`)), template).toBe(true)
    const files = readdirSync(workspace).filter((file) => !file.endsWith('frame.typ')).map((file) => file.replace('.typ', ''))
    expect(files.toSorted()).toEqual([...used].toSorted())
    expect([...new Set(samples.map(([, name]) => name))].toSorted()).toEqual(designedNames.toSorted())
  })

  it('papers of one series are of one kind, so that their numbers count together', () => {
    const templates = new Map<string, string>()
    for (const name of documentNames) {
      const definition: DocumentDefinition = documents[name]
      if (!definition.numberSeries) continue
      expect(templates.get(definition.numberSeries) ?? definition.template, name).toBe(definition.template)
      templates.set(definition.numberSeries, definition.template)
    }
    expect(documentNames.filter((name) => !('numberSeries' in documents[name]))).toEqual(['licence.certificate'])
  })

  it('knows its names', () => {
    expect(isDocumentName('application.correctionNotice')).toBe(true)
    expect(isDocumentName('application.unknown')).toBe(false)
    expect(isDocumentName('toString')).toBe(false)
  })
})

describe('mandatory fields', () => {
  it.each(designedNames)('%s without one of them is refused, naming the field', (name) => {
    const own = samples.filter(([, of]) => of === name).map(([, , data]) => data)
    const demanded = [...mandatory[name], ...frameOf(name)]
    for (const field of demanded) {
      const having = own.filter((data) => pathsOf(data).some((path) => path.join('.') === field))
      expect(having.length, `no sample of ${name} has ${field}`).toBeGreaterThan(0)
      for (const data of having) expect(failingFields(name, without(data, field.split('.'))), field).toContain(field)
    }
  })

  it.each(samples)('%s: whatever is missing has a default or is named', (_label, name, data) => {
    const unnamed = pathsOf(data).map((path) => path.join('.')).filter((field) => {
      const fields = failingFields(name, without(data, field.split('.')))
      return fields.length > 0 && !fields.includes(field)
    })
    expect(unnamed).toEqual([])
  })

  it('unknown fields, control characters, other offsets and over-long texts are refused', () => {
    const [, name, data] = samples.find(([label]) => label === 'receipt')!
    expect(failingFields(name, { ...data, surplus: 1 })).toEqual(['(document)'])
    expect(failingFields(name, { ...data, addressee: 'A\u0000B' })).toEqual(['addressee'])
    expect(failingFields(name, { ...data, addressee: '\uD800' })).toEqual(['addressee'])
    expect(failingFields(name, { ...data, addressee: '  ' })).toEqual(['addressee'])
    expect(failingFields(name, { ...data, addressee: '甲'.repeat(201) })).toEqual(['addressee'])
    expect(failingFields(name, { ...data, receivedAt: '2026-11-19T02:32:08Z' })).toEqual(['receivedAt'])
    expect(failingFields(name, { ...data, issuedOn: '2026-02-30' })).toEqual(['issuedOn'])
    expect(failingFields(name, { ...data, verification: { url: 'javascript:alert(1)', code: 'X' } })).toEqual(['verification.url'])
  })
})
