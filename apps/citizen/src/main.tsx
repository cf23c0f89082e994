import { askFirst } from './app/ask-first.ts'
import './style.css'

// Everything else comes after it: what the page will ask is under way while its program is.
const asked = askFirst()
// Loading it was work enough for one go: between that and the first drawing a phone hears a finger.
void import('./app/start.tsx').then(({ start }) => setTimeout(start, 0, asked))
