import { en as office } from '@onewindow/desk/locales/en'
import { deskWords } from '@onewindow/screens/desk-words/en'
import { en as admin } from '../locales/en.ts'

/** Every word of the administrators' desk, in one file. */
export const words = { desk: deskWords, admin, office }
