import { zh as casework } from '@onewindow/casework/locales/zh'
import { zh as identity } from '@onewindow/identity/locales/zh'
import { zh as screens } from '@onewindow/screens/locales/zh'
import { zh as ui } from '@onewindow/ui/locales/zh'
import { zh as begin } from '../begin/locales/zh.ts'
import { zh as cases } from '../cases/locales/zh.ts'
import { zh as app } from '../locales/zh.ts'
import { zh as services } from '../services/locales/zh.ts'
import { zh as wallet } from '../wallet/locales/zh.ts'

/** Words that every page or nearly every page shows, in one file: a phone asks once. */
export const words = { ui, app, begin, cases, services, wallet, screens, casework, identity }
