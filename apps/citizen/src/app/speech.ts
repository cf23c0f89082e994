import { useLanguage } from '@onewindow/ui/i18n'
import { useEffect, useRef, useState } from 'react'

/** The part of the browser's speech recognition that is used here; not in TypeScript's library. */
interface Recognition extends EventTarget {
  lang: string
  interimResults: boolean
  start: () => void
  abort: () => void
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onerror: (() => void) | null
  onend: (() => void) | null
}
type RecognitionMaker = new () => Recognition

const maker = (): RecognitionMaker | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as {
    SpeechRecognition?: RecognitionMaker
    webkitSpeechRecognition?: RecognitionMaker
  }
  return SpeechRecognition ?? webkitSpeechRecognition
}

export type Hearing = 'quiet' | 'listening' | 'failed'

/** Hears one sentence. `listen` is undefined where the browser cannot hear: then no microphone is drawn. */
export function useSpeech(onHeard: (words: string) => void): { hearing: Hearing; listen: (() => void) | undefined } {
  const { language } = useLanguage()
  const [hearing, setHearing] = useState<Hearing>('quiet')
  const running = useRef<Recognition>(null)
  useEffect(() => () => running.current?.abort(), [])
  const Maker = maker()
  if (!Maker) return { hearing, listen: undefined }
  const listen = () => {
    const recognition = new Maker()
    running.current = recognition
    recognition.lang = language === 'zh' ? 'zh-CN' : 'en-GB'
    recognition.interimResults = false
    recognition.onresult = ({ results }) => {
      const words = results[0]?.[0]?.transcript.trim()
      if (words) onHeard(words)
    }
    recognition.onerror = () => setHearing('failed')
    recognition.onend = () => setHearing((now) => (now === 'listening' ? 'quiet' : now))
    setHearing('listening')
    recognition.start()
  }
  return { hearing, listen }
}
