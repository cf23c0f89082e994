/** Runs the work again and again with a pause between; a failure is reported and the next round comes. @returns how to stop, waiting for a round under way */
export function every(pauseMs: number, work: () => Promise<void>, report: (error: unknown) => void): () => Promise<void> {
  const ending = new AbortController()
  let wake: () => void = () => undefined
  const loop = (async () => {
    while (!ending.signal.aborted) {
      await work().catch(report)
      if (ending.signal.aborted) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return () => {
    ending.abort()
    wake()
    return loop
  }
}
