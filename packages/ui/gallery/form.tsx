import { useState } from 'react'
import { Button } from '../src/button.tsx'
import { Checkbox, CheckboxCard, Switch } from '../src/checkbox.tsx'
import { CitizenShell } from '../src/citizen-shell.tsx'
import { ComboBox } from '../src/combo-box.tsx'
import { DateField } from '../src/date-field.tsx'
import { ErrorSummary } from '../src/error-summary.tsx'
import { FileField } from '../src/file-field.tsx'
import { useText } from '../src/i18n.tsx'
import { NativeSelect } from '../src/native-select.tsx'
import { NumberField } from '../src/number-field.tsx'
import { ActionBar, PageBar, PageHead, SavedMark } from '../src/page-parts.tsx'
import { CheckboxCards, RadioCards } from '../src/radio-cards.tsx'
import { RegionCascade } from '../src/region-cascade.tsx'
import { Select } from '../src/select.tsx'
import { TextArea } from '../src/text-area.tsx'
import { TextField } from '../src/text-field.tsx'
import { regions } from './samples.ts'
import { galleryTexts } from './texts.ts'
import { start } from './start.tsx'

const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"%3E%3Cpath fill="%23789" d="M0 0h8v8H0z"/%3E%3C/svg%3E'

/** A form page: every field once, one of them wrong. Its size stands for the application form. */
function FormPage() {
  const text = useText(galleryTexts)
  const [values, setValues] = useState<Record<string, string>>({
    unit: text('unitValue'),
    area: text('areaValue'),
    tel: '138 0000 2046',
    until: '2029-02-28',
    region: '640104002001',
    right: 'rent',
    kind: 'b1',
    sign: 's1',
  })
  const [items, setItems] = useState<string[]>(['i1'])
  const [ticked, setTicked] = useState(true)
  const set = (name: string) => (value: string | null) => setValues((before) => ({ ...before, [name]: value ?? '' }))
  const kinds = [
    { value: 'b1', label: text('b1') },
    { value: 'b2', label: text('b2') },
    { value: 'b3', label: text('b3') },
  ]
  return (
    <CitizenShell
      place={text('place')}
      current="services"
      bar={<PageBar back="/tasks" title={`${text('task1')} · 2 / 5`} end={<SavedMark state="saved" />} />}
      tabs={[
        { key: 'home', label: text('tabHome'), href: '/' },
        { key: 'services', label: text('tabServices'), href: '/services' },
      ]}
      footer={{ text: text('host'), links: [], phone: { label: text('phone'), href: 'tel:12345' } }}
    >
      <div className="grid gap-5 max-w-2xl">
        <ErrorSummary problems={[{ name: 'area', sentence: `${text('area')} · ${text('areaError')}` }]} />
        <PageHead title={text('task1')} text={text('task1Text')} />
        <div className="ow-fields">
          <TextField
            name="unit"
            label={text('unitName')}
            hint={text('unitHint')}
            value={values['unit'] ?? ''}
            onChange={set('unit')}
            source={{ text: text('source'), onCorrect: () => set('unit')('') }}
            readOnly
          />
          <RegionCascade
            name="region"
            label={text('region')}
            regions={regions}
            value={values['region'] ?? null}
            onChange={set('region')}
            source={{ text: text('source') }}
          />
          <NumberField
            name="area"
            label={text('area')}
            hint={text('areaHint')}
            error={text('areaError')}
            unit={text('sqm')}
            value={values['area'] ?? ''}
            onChange={set('area')}
          />
          <RadioCards
            name="right"
            label={text('right')}
            inline
            value={values['right'] ?? null}
            onChange={set('right')}
            choices={[
              { value: 'own', label: text('own') },
              { value: 'rent', label: text('rent') },
              { value: 'free', label: text('free') },
            ]}
          />
          <DateField name="until" label={text('until')} value={values['until'] ?? ''} onChange={set('until')} />
          <Select name="kind" label={text('business')} options={kinds} value={values['kind'] ?? null} onChange={set('kind')} />
          <NativeSelect
            name="kind2"
            label={text('business')}
            options={kinds}
            value={values['kind2'] ?? null}
            onChange={set('kind2')}
            optional
          />
          <ComboBox
            name="street"
            label={text('street')}
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
            value={values['street'] || null}
            onChange={set('street')}
          />
          <CheckboxCards
            name="items"
            label={text('items')}
            values={items}
            onChange={setItems}
            choices={[
              { value: 'i1', label: text('i1'), text: text('i1Text') },
              { value: 'i2', label: text('i2') },
            ]}
          />
          <RadioCards
            name="sign"
            label={text('signboard')}
            value={values['sign'] ?? null}
            onChange={set('sign')}
            choices={[
              { value: 's1', label: text('s1'), text: text('s1Text') },
              { value: 's2', label: text('s2'), text: text('s2Text') },
            ]}
          />
          <TextField
            name="tel"
            label={text('tel')}
            hint={text('telHint')}
            type="tel"
            autoComplete="tel"
            value={values['tel'] ?? ''}
            onChange={set('tel')}
          />
          <TextArea name="opinion" label={text('opinion')} value={values['opinion'] ?? ''} onChange={set('opinion')} optional />
          <FileField
            name="plan"
            label={text('plan')}
            hint={text('planHint')}
            accept="image/*,application/pdf"
            many
            camera
            limit={20_000_000}
            onFiles={() => setTicked(true)}
            onCancel={() => setTicked(false)}
            onRetry={() => setTicked(false)}
            onRemove={() => setTicked(false)}
            onRotate={() => setTicked(true)}
            uploads={[
              { id: '1', name: text('planFile'), size: 1_887_436, state: 'done', previewUrl: picture },
              { id: '2', name: text('listFile'), size: 640_000, state: 'uploading', percent: 62 },
              { id: '3', name: text('failedFile'), size: 90_000, state: 'failed', message: text('fileWhy') },
            ]}
          />
          <Switch name="anonymous" label={text('hideName')} text={text('hideNameText')} checked={ticked} onChange={setTicked} />
          <CheckboxCard name="card" label={text('i1')} text={text('i1Text')} checked={ticked} onChange={setTicked} />
          <Checkbox
            name="consent"
            label={
              <>
                {text('consent')}{' '}
                <a className="ow-link" href="/law">
                  {text('article')}
                </a>
              </>
            }
            checked={ticked}
            onChange={setTicked}
          />
        </div>
        <ActionBar>
          <Button>{text('tasks')}</Button>
          <Button kind="primary">{text('goOn')}</Button>
        </ActionBar>
      </div>
    </CitizenShell>
  )
}

await start(<FormPage />, [galleryTexts])
