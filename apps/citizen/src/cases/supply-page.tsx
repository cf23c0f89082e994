import { useKept } from '@onewindow/screens/kept'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { toast } from '@onewindow/ui/toast'
import { useState } from 'react'
import type { CaseView, Panel } from '../app/answers.ts'
import { useInLanguage } from '../app/in-language.ts'
import { appTexts } from '../app/texts.ts'
import { useEvent } from '../app/use-event.ts'
import type { Arrived } from '../apply/use-uploads.ts'
import { PointFiles } from './point-files.tsx'
import { casesTexts } from './texts.ts'

/** Documents that were promised at acceptance (容缺受理), handed in now. */
export function SupplyPage({ view, panel }: { view: CaseView; panel: Panel }) {
  const text = useText(casesTexts)
  const app = useText(appTexts)
  const say = useInLanguage()
  const navigate = useNavigateTo()
  const [files, setFiles, forget] = useKept<Readonly<Record<string, readonly Arrived[]>>>(`supply ${view.id}`, () => ({}))
  const [tried, setTried] = useState(false)
  const command = useEvent(() => {
    forget()
    toast(text('supplied'))
    navigate(`/cases/${view.id}`)
  })
  const owed = panel.kept.acceptance?.openMaterials ?? []
  const all = Object.entries(files).flatMap(([key, own]) => own.map((file) => ({ ...file, key })))
  const send = () => {
    setTried(true)
    if (all.length > 0)
      command.mutate({ caseType: view.caseType, event: 'supplyDeferred', caseId: view.id, version: view.version, input: { files: all } })
  }
  return (
    <div className="cz-read">
      <PageHead title={text('supplyTitle')} text={text('supplyLead')} over={view.number} />
      {command.error && <FailureNote error={command.error} caseType={view.caseType} onRetry={send} />}
      <div className="cz-materials">
        {owed.map((key) => {
          const material = panel.item.materials.find((one) => one.key === key)
          const name = material ? say({ zh: material.nameZh, en: material.nameEn }) : key
          return (
            <Card key={key} title={name}>
              <PointFiles
                caseId={view.id}
                name={`${key}-files`}
                label={text('newFile')}
                files={files[key] ?? []}
                error={tried && all.length === 0 ? text('supplyOpen') : undefined}
                onFiles={(update) => setFiles((now) => ({ ...now, [key]: update([...(now[key] ?? [])]) }))}
              />
            </Card>
          )
        })}
      </div>
      <ActionBar>
        <LinkButton href={`/cases/${view.id}`}>{app('back')}</LinkButton>
        <Button kind="primary" busy={command.isPending} onClick={send}>
          {text('supplySend')}
        </Button>
      </ActionBar>
    </div>
  )
}
