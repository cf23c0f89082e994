import { deskWords } from '@onewindow/screens/desk-words/en'
import { en as credit } from '../case/credit/locales/en.ts'
import { en as draw } from '../case/draw/locales/en.ts'
import { en as food } from '../case/food/locales/en.ts'
import { en as staff } from '../locales/en.ts'

/** Every word of the desk, in one file: a list shows cases of all kinds, and would ask for their words one after the other. */
export const words = { desk: deskWords, staff, credit, draw, food }
