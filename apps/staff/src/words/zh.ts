import { deskWords } from '@onewindow/screens/desk-words/zh'
import { zh as credit } from '../case/credit/locales/zh.ts'
import { zh as draw } from '../case/draw/locales/zh.ts'
import { zh as food } from '../case/food/locales/zh.ts'
import { zh as staff } from '../locales/zh.ts'

/** Every word of the desk, in one file: a list shows cases of all kinds, and would ask for their words one after the other. */
export const words = { desk: deskWords, staff, credit, draw, food }
