import { useText } from '@onewindow/ui/i18n'
import type { ReactNode } from 'react'
import { adminTexts } from '../texts.ts'
import type { ItemAnswer, SectionName } from './item-view.ts'
import { BasicsSection, BasisSection, ConditionsSection } from './sections/basics.tsx'
import { DeliverySection, FeesSection, LimitsSection } from './sections/limits.tsx'
import { FormSection } from './sections/form.tsx'
import { MaterialsSection } from './sections/materials.tsx'
import { OrgansSection } from './sections/organs.tsx'
import { StepsSection } from './sections/steps.tsx'
import { VersionsSection } from './sections/versions.tsx'

const sections: Record<SectionName, (props: { item: ItemAnswer }) => ReactNode> = {
  basics: BasicsSection, basis: BasisSection, conditions: ConditionsSection, form: FormSection, materials: MaterialsSection, steps: StepsSection, limits: LimitsSection, fees: FeesSection, delivery: DeliverySection, organs: OrgansSection, versions: VersionsSection,
}

/** One section of an item version, with a sentence that says what it decides. */
export function ItemSection({ item, section }: { item: ItemAnswer; section: SectionName }) {
  const text = useText(adminTexts)
  const Section = sections[section]
  return <><h2 className="ow-heading ad-section-title" id="section-title">{text(`section.${section}`)}</h2><p className="ow-small ow-second ad-tight">{text(`sectionText.${section}`)}</p><Section item={item} /></>
}
