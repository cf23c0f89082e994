import { Phone } from 'lucide-react'

/** The last line of a page: who would rather speak calls 12345. `narrow` where a wide page has the number at its side already. */
export function CallLine({ says, narrow = false }: { says: string; narrow?: boolean }) {
  return (
    <p className={narrow ? 'cz-phone ow-to-desk' : 'cz-phone'}>
      <a className="ow-link" href="tel:12345">
        <Phone aria-hidden />
        {says}
      </a>
    </p>
  )
}
