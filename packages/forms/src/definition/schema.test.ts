import { describe, expect, it } from 'vitest'
import { catalogue, schemaOf } from '../../test/catalogue.ts'
import { englishChoice } from './enum-labels.ts'
import { fieldsOf } from './fields.ts'
import { dictionaryOf, faultText } from './messages.ts'
import { checkFormSchema, type FaultCode } from './schema.ts'

const base = () =>
  structuredClone(schemaOf('food-operation-licence-new')) as unknown as { properties: Record<string, Record<string, unknown>> } & Record<
    string,
    unknown
  >

describe('the form schemas of the catalogue are accepted as they stand', () => {
  it('has 51 of them, 634 fields over 190 facts', () => {
    const fields = catalogue.items.flatMap(({ slug }) => fieldsOf(schemaOf(slug)))
    expect([catalogue.items.length, fields.length, new Set(fields.map(({ key }) => key)).size]).toEqual([51, 634, 190])
  })
  it.each(catalogue.items.map(({ slug }) => slug))('%s', (slug) => {
    expect(checkFormSchema(schemaOf(slug))).toEqual({ valid: true, schema: schemaOf(slug) })
  })
})

describe('English is complete', () => {
  it.each(catalogue.items.map(({ slug }) => slug))('%s: titles, columns and choices have English words', (slug) => {
    for (const field of fieldsOf(schemaOf(slug))) {
      for (const leaf of [field, ...(field.parts ?? [])]) expect(leaf.title.en).not.toMatch(/[\u3400-\u9fff]/)
      for (const { value, label } of field.choices ?? []) {
        expect(englishChoice(field.key, value), `${field.key} ${value}`).toBeDefined()
        expect(label.en).not.toMatch(/[\u3400-\u9fff]/)
      }
    }
  })
})

describe('an unsupported schema is refused, naming field and fault', () => {
  type Schema = ReturnType<typeof base>
  const cases: [fault: FaultCode, field: string, spoil: (schema: Schema) => void][] = [
    [
      'malformed',
      'orgName',
      (s) => {
        delete s.properties.orgName!.title
      },
    ],
    [
      'malformed',
      '',
      (s) => {
        s.additionalProperties = true
      },
    ],
    [
      'malformed',
      'orgName',
      (s) => {
        s.properties.orgName!['x-semantic-key'] = 'Org Name'
      },
    ],
    [
      'unsupportedKeyword',
      'orgName',
      (s) => {
        s.properties.orgName!.$ref = '#/x'
      },
    ],
    [
      'unsupportedKeyword',
      '',
      (s) => {
        s.oneOf = []
      },
    ],
    [
      'duplicateKey',
      'orgUscc',
      (s) => {
        s.properties.orgUscc!['x-semantic-key'] = 'org.name'
      },
    ],
    [
      'requiredUnknown',
      'nobody',
      (s) => {
        s.required = ['nobody']
      },
    ],
    [
      'labelMissing',
      'orgType',
      (s) => {
        delete (s.properties.orgType!['x-enum-labels'] as Record<string, string>).LLC
      },
    ],
    [
      'labelUnknown',
      'orgType',
      (s) => {
        ;(s.properties.orgType!['x-enum-labels'] as Record<string, string>).NEW = '新'
      },
    ],
    [
      'duplicateChoice',
      'orgType',
      (s) => {
        ;(s.properties.orgType!.enum as string[]).push('LLC')
      },
    ],
    [
      'limitsCrossed',
      'orgName',
      (s) => {
        s.properties.orgName!.minLength = 65
      },
    ],
    [
      'keywordNotForType',
      'orgName',
      (s) => {
        s.properties.orgName!.minimum = 3
      },
    ],
    [
      'patternUnsupported',
      'orgUscc',
      (s) => {
        s.properties.orgUscc!.pattern = '^(a+)+$'
      },
    ],
    [
      'patternUnsupported',
      'orgUscc',
      (s) => {
        s.properties.orgUscc!.pattern = '[0-9]{3}'
      },
    ],
    [
      'titleMissing',
      'orgList/age',
      (s) => {
        s.properties.orgList = {
          type: 'array',
          title: '名单',
          'x-semantic-key': 'org.list',
          items: { type: 'object', additionalProperties: false, properties: { age: { type: 'integer' } } },
        }
      },
    ],
    [
      'conditionEmpty',
      '',
      (s) => {
        s.allOf = [{ if: { properties: {}, required: [] } }]
      },
    ],
    [
      'conditionUnknownField',
      'nobody',
      (s) => {
        s.allOf = [{ required: ['nobody'] }]
      },
    ],
    [
      'conditionUnknownValue',
      'orgType',
      (s) => {
        s.allOf = [{ properties: { orgType: { enum: ['CLUB'] } } }]
      },
    ],
  ]
  it.each(cases)('%s at %s', (code, field, spoil) => {
    const schema = base()
    spoil(schema)
    const checked = checkFormSchema(schema)
    const faults = checked.valid ? [] : checked.faults
    expect(faults).toContainEqual(expect.objectContaining({ code, field }))
    for (const fault of faults) for (const language of ['zh', 'en'] as const) expect(faultText(fault, language)).toMatch(/\S/)
  })
  it('has tried every fault there is', () => {
    const written = Object.keys(dictionaryOf('zh'))
      .filter((key) => key.startsWith('fault.') && key !== 'fault.form')
      .map((key) => key.slice(6))
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(written))
  })
})
