import { Banners } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useLanguage } from '@onewindow/ui/i18n'
import { ActionBar, PageBar, PageHead, SavedMark } from '@onewindow/ui/page-parts'
import catalogue from '../../approval/data/service-items.json'
import divisions from '../../identity/data/regions-yinchuan.csv?raw'
import { type AnswerDocument, checkFormSchema, type FormSchema, prefill, sampleAnswers, valuesOf, withValues } from '../src/definition.ts'
import { AnswerList, DraftConflict, FormErrors, FormSection, type StoredDraft, useDraft, useForm } from '../src/react.ts'
import { facts } from './facts.ts'
import { galleryText } from './texts.ts'

const TODAY = '2026-11-24'
const regions = divisions
  .trim()
  .split(/\r?\n/)
  .slice(2)
  .map((line) => {
    const [code = '', name = '', , parent = ''] = line.split(',')
    return { code, name, parent: parent === '640100' ? null : parent }
  })

/** One form of the catalogue with a server of its own in this tab: `?line=down` breaks the line, another tab is another device. */
export function FormPage({ slug }: { slug: string }) {
  const { language } = useLanguage()
  const text = galleryText[language]
  const item = catalogue.items.find((one) => one.slug === slug)
  const schema = schemaOf(slug)
  const draft = useDraft({
    draftId: slug,
    owner: 'gallery',
    stored: storedDraft(slug, schema),
    save: (document, base) => saveDraft(slug, document, base),
  })
  const form = useForm({ schema, document: draft.document, change: draft.change, today: TODAY })
  if (!draft.ready) return null
  if (new URLSearchParams(location.search).get('show') === 'answers') {
    const answers = withValues(draft.document, sampleAnswers(schema, { today: TODAY, facts: valuesOf(draft.document) }))
    return (
      <main className="gallery" id="content">
        <PageHead title={text.check} />
        <AnswerList schema={schema} document={answers} regions={regions} reveal={false} editHref={(id) => `#${id}`} />
      </main>
    )
  }
  const state = draft.status === 'saved' ? 'saved' : draft.status === 'offline' ? 'failed' : 'saving'
  return (
    <>
      <PageBar back="/" title={text.step} end={<SavedMark state={state} />} />
      <main className="gallery" id="content">
        <Banners
          banners={draft.status === 'offline' ? [{ kind: 'offline', title: text.offline, text: text.offlineText, inset: true }] : []}
        />
        <DraftConflict draft={draft} schema={schema} />
        <FormErrors form={form} />
        <PageHead title={language === 'zh' ? (item?.nameZh ?? slug) : (item?.nameEn ?? slug)} />
        <FormSection form={form} regions={regions} />
        {form.round > 0 && form.problems.length === 0 && (
          <AnswerList schema={schema} document={draft.document} regions={regions} reveal editHref={(id) => `#${id}`} />
        )}
        <ActionBar>
          <Button kind="primary" wide onClick={() => form.check()}>
            {text.save}
          </Button>
        </ActionBar>
      </main>
    </>
  )
}

const checked = new Map<string, FormSchema>()

function schemaOf(slug: string): FormSchema {
  const known = checked.get(slug)
  if (known) return known
  const verdict = checkFormSchema(catalogue.items.find((one) => one.slug === slug)?.formSchema)
  if (!verdict.valid) throw new Error(`The schema of ${slug} is refused`)
  checked.set(slug, verdict.schema)
  return verdict.schema
}

function storedDraft(slug: string, schema: FormSchema): StoredDraft {
  const kept = localStorage.getItem(`server/${slug}`)
  return kept
    ? (JSON.parse(kept) as StoredDraft)
    : { document: prefill(schema, facts, {}, TODAY), version: 1, savedAt: '2026-11-24T14:36:00+08:00' }
}

async function saveDraft(slug: string, document: AnswerDocument, base: number) {
  await new Promise((resolve) => setTimeout(resolve, 150))
  if (localStorage.getItem('line') === 'down') throw new Error('The line is down')
  const theirs = storedDraft(slug, schemaOf(slug))
  if (theirs.version !== base) return { saved: false as const, theirs }
  const savedAt = '2026-11-24T14:37:00+08:00'
  localStorage.setItem(`server/${slug}`, JSON.stringify({ document, version: base + 1, savedAt }))
  return { saved: true as const, version: base + 1, savedAt }
}
