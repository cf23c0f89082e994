import { Square, Volume2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { uiTexts } from './texts.ts'
import { useLanguage, useText } from './i18n.tsx'

/** Reads the page (`#content`) or a given text aloud; pressed again it stops. Not drawn where the device has no voice. */
export function ReadAloud({ text: words, className }: { text?: string, className?: string }) {
  const text = useText(uiTexts)
  const { language } = useLanguage()
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => { if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel() }, [])
  if (typeof speechSynthesis === 'undefined') return null
  const press = () => {
    speechSynthesis.cancel()
    if (speaking) return setSpeaking(false)
    const voice = new SpeechSynthesisUtterance(words ?? document.getElementById('content')?.innerText ?? '')
    voice.lang = language === 'zh' ? 'zh-CN' : 'en-GB'
    voice.rate = 0.9
    voice.onend = () => setSpeaking(false)
    voice.onerror = () => setSpeaking(false)
    speechSynthesis.speak(voice)
    setSpeaking(true)
  }
  return (
    <button type="button" className={className ?? 'ow-button'} data-kind="secondary" aria-pressed={speaking} onClick={press}>
      {speaking ? <Square aria-hidden /> : <Volume2 aria-hidden />}{text(speaking ? 'stopReading' : 'readAloud')}
    </button>
  )
}
