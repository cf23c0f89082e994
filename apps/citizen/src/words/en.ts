import { en as casework } from '@onewindow/casework/locales/en'
import { en as identity } from '@onewindow/identity/locales/en'
import { en as screens } from '@onewindow/screens/locales/en'
import { en as ui } from '@onewindow/ui/locales/en'
import { en as begin } from '../begin/locales/en.ts'
import { en as cases } from '../cases/locales/en.ts'
import { en as app } from '../locales/en.ts'
import { en as services } from '../services/locales/en.ts'
import { en as wallet } from '../wallet/locales/en.ts'

/** Words that every page or nearly every page shows, in one file: a phone asks once. */
export const words = { ui, app, begin, cases, services, wallet, screens, casework, identity }
