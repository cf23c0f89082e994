import { useApi } from '@onewindow/screens/api'
import { failureKind } from '@onewindow/screens/refusals'
import type { DrawBundle } from '@onewindow/market-supervision/definition/draw/entries'
import { Button } from '@onewindow/ui/button'
import { Card, CardList, Section } from '@onewindow/ui/card'
import { Empty } from '@onewindow/ui/empty'
import { Field } from '@onewindow/ui/field'
import { Form } from '@onewindow/ui/form'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { Skeleton } from '@onewindow/ui/skeleton'
import { TextField } from '@onewindow/ui/text-field'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Dices } from 'lucide-react'
import { useState } from 'react'
import { Asked } from '../app/asked.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { MoreRows } from '../app/more-rows.tsx'
import { DrawChecks } from './draw-checks.tsx'
import { readDrawFile } from './read-draw-file.ts'
import { drawTexts } from './texts.ts'

const LEAST = 4
/** The list of a draw has at most twenty thousand entries. */
const MOST_BYTES = 40 * 1024 * 1024

/** Which draw shall be checked: by its number, by a file kept of it, or one of the latest. */
export function AskDrawPage() {
  const text = useText(drawTexts)
  return (
    <div className="cz-read ow-stack">
      <PageHead title={text('title')} text={text('lead')} />
      <ByNumber />
      <ByFile />
      <Latest />
    </div>
  )
}

function ByNumber() {
  const text = useText(drawTexts)
  const navigate = useNavigateTo()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const look = () => {
    const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
    setError(number.length < LEAST ? text('numberWrong') : undefined)
    if (number.length >= LEAST) navigate(`/draws/${encodeURIComponent(number)}`)
  }
  return (
    <Card>
      <Form className="cz-form" onSend={look}>
        <TextField name="number" label={text('number')} hint={text('numberHint')} value={typed} onChange={setTyped} autoComplete="off" maxLength={60} error={error} />
        <div>
          <Button kind="primary" type="submit">
            {text('ask')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** A file that was kept, checked on this device and nowhere else. The fields of forms that send files are not fetched for it. */
function ByFile() {
  const text = useText(drawTexts)
  const [found, setFound] = useState<DrawBundle[] | 'wrong' | 'tooBig'>()
  const [over, setOver] = useState(false)
  const read = async (file: File | undefined) => {
    if (file) setFound(file.size > MOST_BYTES ? 'tooBig' : (readDrawFile(await file.text()) ?? 'wrong'))
  }
  const error = found === 'wrong' || found === 'tooBig' ? text('fileWrong') : found?.length === 0 ? text('fileNone') : undefined
  return (
    <>
      <Card>
        <Field name="file" label={text('file')} hint={text('fileHint')} error={error} group>
          {(ids) => (
            <div
              className="ow-drop"
              data-over={over ? '' : undefined}
              onDragOver={(event) => {
                event.preventDefault()
                setOver(true)
              }}
              onDragLeave={() => setOver(false)}
              onDrop={(event) => {
                event.preventDefault()
                setOver(false)
                void read(event.dataTransfer.files[0])
              }}
            >
              <label className="ow-button" data-kind="secondary">
                {text('chooseFile')}
                <input
                  type="file"
                  accept="application/json,.json"
                  aria-describedby={ids['aria-describedby']}
                  onChange={(event) => {
                    void read(event.target.files?.[0])
                    event.target.value = ''
                  }}
                />
              </label>
            </div>
          )}
        </Field>
      </Card>
      {Array.isArray(found) && found.map((bundle, i) => <FromFile key={bundle.commitHash} bundle={bundle} first={i === 0} />)}
    </>
  )
}

function FromFile({ bundle, first }: { bundle: DrawBundle; first: boolean }) {
  const { trpc } = useApi()
  const { drawNo } = bundle.document
  // A supplementary draw is published with the draw it belongs to.
  const published = useQuery({ ...trpc.public.draws.byNumber.queryOptions({ drawNo: drawNo.replace(/-B\d+$/, '') }), retry: false })
  const hashes = published.data && [published.data.commitHash, ...published.data.supplements.map(({ commitHash }) => commitHash)]
  const same = hashes ? hashes.includes(bundle.commitHash) : failureKind(published.error) === 'notFound' ? false : null
  // While it is asked nothing is known; without a line it is not even asked.
  const isAsked = published.isPending && published.fetchStatus === 'fetching'
  return <Section title={drawNo}>{isAsked ? <Skeleton shape="card" lines={7} /> : <DrawChecks bundle={bundle} published={same} level={first ? 2 : 3} />}</Section>
}

function Latest() {
  const { client } = useApi()
  const text = useText(drawTexts)
  const say = useInLanguage()
  const format = useFormat()
  const pages = useInfiniteQuery({
    queryKey: ['latest draws'],
    queryFn: ({ pageParam }) => client.public.draws.latest.query({ before: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Section title={text('latest')}>
      <Asked question={{ data: pages.data?.pages, error: pages.error, isPending: pages.isPending, refetch: pages.refetch }} shape="list">
        {(all) => {
          const rows = all.flatMap((page) => page.rows)
          const [counted] = all
          if (rows.length === 0 || !counted) return <Empty icon={<Dices aria-hidden />} title={text('none')} text={text('noneText')} />
          return (
            <div className="ow-stack">
              <p className="ow-small ow-second">{text('counted', counted)}</p>
              <CardList
                label={text('latest')}
                rows={rows.map(({ drawNo, state, on, organ }) => ({ key: drawNo, title: drawNo, text: [say(organ), format.dayPlain(on), text.find(`state.${state}`)].filter(Boolean).join(' · '), href: `/draws/${encodeURIComponent(drawNo)}` }))}
              />
              <MoreRows pages={pages} />
            </div>
          )
        }}
      </Asked>
    </Section>
  )
}
