import { useFailureText } from '@onewindow/screens/refusal-text'
import { Button, IconButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Download, RotateCw, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useState } from 'react'
import { staffTexts } from '../texts.ts'

const STEPS = [1, 1.5, 2, 3] as const

const addressOf = (fileId: string): string => `/files/staff/${fileId}`

/** What is to be looked at: a picture as the house encoded it anew, a PDF; nothing of what no browser shows. */
async function fetchShown(fileId: string): Promise<Blob> {
  const response = await fetch(`${addressOf(fileId)}/preview`, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`file ${response.status}`)
  return response.blob()
}

/** The uploaded file: pictures turn and grow, a PDF opens in its own frame; anything else is downloaded. */
export function FilePreview({ fileId, label }: { fileId: string; label: string }) {
  const text = useText(staffTexts)
  const say = useFailureText()
  const { data, error, refetch } = useQuery({ queryKey: ['file', fileId], queryFn: () => fetchShown(fileId), staleTime: Infinity, gcTime: 60_000 })
  const [address, setAddress] = useState<string>()
  const [zoom, setZoom] = useState(0)
  const [turns, setTurns] = useState(0)
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  if (error) return <div className="ow-stack"><p className="ow-hint">{say(error)}</p><Button size="small" onClick={() => { void refetch() }}>{text('tryAgain')}</Button></div>
  if (!data || !address) return <Skeleton lines={4} shape="card" />
  const picture = data.type.startsWith('image/')
  return (
    <div className="st-file">
      <div className="st-file-tools">
        {picture && <>
          <IconButton label={text('zoomOut')} icon={<ZoomOut aria-hidden />} onClick={() => setZoom(Math.max(0, zoom - 1))} />
          <IconButton label={text('zoomIn')} icon={<ZoomIn aria-hidden />} onClick={() => setZoom(Math.min(STEPS.length - 1, zoom + 1))} />
          <IconButton label={text('rotate')} icon={<RotateCw aria-hidden />} onClick={() => setTurns((turns + 1) % 4)} />
        </>}
        <a className="ow-icon-button" href={addressOf(fileId)} download={label} aria-label={text('download')} title={text('download')}><Download aria-hidden /></a>
      </div>
      {picture && <div className="st-file-sheet" tabIndex={0} role="group" aria-label={label}><img src={address} alt={label} style={{ width: `${(STEPS[zoom] ?? 1) * 100}%`, rotate: `${turns * 90}deg` }} /></div>}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- Chromium shows no PDF in a sandboxed frame; the type is the server's, the viewer stands apart from the page */}
      {data.type === 'application/pdf' && <iframe className="st-file-sheet" src={`${address}#toolbar=0&view=FitH`} title={label} />}
      {!picture && data.type !== 'application/pdf' && <p className="ow-hint">{text('noPreview')}</p>}
    </div>
  )
}
