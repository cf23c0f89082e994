/** Runs the work again and again with a pause between; a failure is reported and the next round comes. @returns how to stop, waiting for a round under way */
export function every(pauseMs: number, work: () => Promise<void>, report: (error: unknown) => void): () => Promise<void> {
  let over = false
  let wake: () => void = () => undefined
  const loop = (async () => {
    while (!over) {
      await work().catch(report)
      if (over) return
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
    over = true
    wake()
    return loop
  }
}
