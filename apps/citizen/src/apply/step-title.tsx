import { useLanguage, useText } from '@onewindow/ui/i18n'
import { tasksOf, type TaskKey } from './tasks.ts'
import { applyTexts } from './texts.ts'
import type { Application } from './use-application.ts'

/** Which step of how many this page is. */
export function StepTitle({ application: { draft, today }, current }: { application: Application; current: TaskKey }) {
  const text = useText(applyTexts)
  const { language } = useLanguage()
  const tasks = tasksOf(draft, today, language)
  const at = tasks.findIndex(({ key }) => key === current)
  if (at < 0) return null
  const own =
    tasks[at]?.title ??
    text(current === 'who' || current === 'materials' || current === 'delivery' || current === 'check' ? current : 'check')
  return <p className="ow-small ow-hint cz-step">{text('step', { title: own, n: at + 1, total: tasks.length })}</p>
}
