const LOOK_EVERY_MS = 500

/**
 * Ends the work when the launcher of `npm start` is gone, however it went: nobody would be left to press Ctrl-C, and the database would stay behind.
 * @param launcher its process id, or undefined when somebody else started this process
 */
export function endWithLauncher(launcher: string | undefined, end: () => void, parent: () => number = () => process.ppid): void {
  if (launcher === undefined || Number(launcher) !== parent()) return
  const watch = setInterval(() => {
    if (parent() === Number(launcher)) return
    clearInterval(watch)
    end()
  }, LOOK_EVERY_MS)
  watch.unref()
}
