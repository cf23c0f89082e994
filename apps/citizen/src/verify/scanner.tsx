import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ScanLine, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { verifyTexts } from './texts.ts'
import { verifyAddress } from './verify-code.ts'

/** The browser's own reader of QR codes; not in TypeScript's library. */
interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: string[] }) => Detector
const maker = (): DetectorMaker | undefined => (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector

const EVERY_MS = 250

/** Scans with the camera; not drawn where the browser has no reader of its own or no camera. */
export function Scanner() {
  const text = useText(verifyTexts)
  const navigate = useNavigateTo()
  const video = useRef<HTMLVideoElement>(null)
  const [on, setOn] = useState(false)
  const [said, setSaid] = useState<string>()
  useEffect(() => {
    const Maker = maker()
    const screen = video.current
    if (!on || !Maker || !screen) return
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    let gone = false
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (gone) return stream.getTracks().forEach((track) => track.stop())
      screen.srcObject = stream
      await screen.play()
      const detector = new Maker({ formats: ['qr_code'] })
      timer = setInterval(() => {
        void detector.detect(screen).then(
          ([found]) => {
            if (!found || gone) return
            const address = verifyAddress(found.rawValue)
            if (address) {
              setOn(false)
              navigate(address)
            } else setSaid(text('notOurs'))
          },
          () => undefined,
        )
      }, EVERY_MS)
    }
    start().catch(() => {
      setSaid(text('scanFailed'))
      setOn(false)
    })
    return () => {
      gone = true
      clearInterval(timer)
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [on, navigate, text])
  if (!maker() || !('mediaDevices' in navigator)) return null
  return (
    <div className="ow-stack">
      {on && <video ref={video} className="cz-scan" muted playsInline aria-label={text('scanning')} />}
      <Button
        kind="primary"
        wide
        icon={on ? <X aria-hidden /> : <ScanLine aria-hidden />}
        onClick={() => {
          setSaid(undefined)
          setOn(!on)
        }}
      >
        {text(on ? 'scanStop' : 'scan')}
      </Button>
      <p role="status" className="ow-small">
        {said ?? (on ? text('scanning') : '')}
      </p>
    </div>
  )
}
