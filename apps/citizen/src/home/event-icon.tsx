import { Accessibility, Baby, Building2, Flower2, Layers, Sofa, Utensils, type LucideIcon } from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  newborn: Baby,
  retirement: Sofa,
  'restaurant-opening': Utensils,
  'disability-services': Accessibility,
  'after-death': Flower2,
  'enterprise-start': Building2,
}

/** The picture of a life event; a plain stack for those that have none yet. */
export function EventIcon({ slug }: { slug: string }) {
  const Icon = icons[slug] ?? Layers
  return <Icon aria-hidden />
}
