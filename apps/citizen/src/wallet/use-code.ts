import { useApi } from '@onewindow/screens/api'
import { useCallback, useEffect, useRef, useState } from 'react'

/** A code on the screen and how long it still lives. `away` when no new one could be had. */
export interface ShownCode {
  value: string
  secondsLeft: number
}

/**
 * The code of a licence, renewed by itself as long as it is looked at: every code lives 60 s, counted on this device from its arrival.
 * A hidden page asks for none.
 */
export function useCode(licenceId: string, wanted: boolean): { code: ShownCode | undefined; away: boolean; renew: () => void } {
  const { client } = useApi()
  const [code, setCode] = useState<ShownCode>()
  const [away, setAway] = useState(false)
  const ends = useRef(0)
  const asking = useRef(false)
  const renew = useCallback(() => {
    if (asking.current) return
    asking.current = true
    client.citizen.licence.present
      .mutate({ licenceId })
      .then(
        ({ path, seconds }) => {
          ends.current = performance.now() + seconds * 1000
          setAway(false)
          setCode({ value: location.origin + path, secondsLeft: seconds })
        },
        () => {
          setAway(true)
          setCode(undefined)
        },
      )
      .finally(() => {
        asking.current = false
      })
  }, [client, licenceId])
  useEffect(() => {
    if (!wanted) return
    renew()
    const timer = setInterval(() => {
      const secondsLeft = Math.ceil((ends.current - performance.now()) / 1000)
      if (secondsLeft > 0) setCode((now) => now && { ...now, secondsLeft })
      else if (document.visibilityState === 'visible') renew()
    }, 1000)
    return () => {
      clearInterval(timer)
      setCode(undefined)
    }
  }, [wanted, renew])
  return { code, away, renew }
}
