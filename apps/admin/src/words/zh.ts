import { zh as office } from '@onewindow/desk/locales/zh'
import { deskWords } from '@onewindow/screens/desk-words/zh'
import { zh as admin } from '../locales/zh.ts'

/** Every word of the administrators' desk, in one file. */
export const words = { desk: deskWords, admin, office }
