import { LanguageProvider, prepareLanguage } from '@onewindow/ui/i18n'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { schemaOf } from '../../test/catalogue.ts'
import type { AnswerDocument } from '../definition/answers.ts'
import { FormSection } from './form-section.tsx'
import { useForm } from './use-form.ts'

const schema = schemaOf('food-operation-licence-new')
function Page({ document }: { document: AnswerDocument }) {
  const form = useForm({ schema, document, change: () => undefined, today: '2026-11-26' })
  return <FormSection form={form} section="premises" regions={[]} />
}
const draw = (document: AnswerDocument) =>
  renderToStaticMarkup(
    <LanguageProvider language="zh" today="2026-11-26">
      <Page document={document} />
    </LanguageProvider>,
  )

describe('a form opened again, on whatever device', () => {
  beforeAll(async () => {
    vi.stubGlobal('document', { cookie: '', documentElement: {} })
    await prepareLanguage([])
  })

  it('shows what was typed with what is wrong about it', () => {
    const html = draw({ 'premises.area': { value: '八十平', source: 'typed' } })
    expect(html).toContain('value="八十平"')
    expect(html).toContain('只写数字')
  })
  it('does not reproach what is still missing', () => expect(draw({})).not.toContain('ow-field-error'))
})
