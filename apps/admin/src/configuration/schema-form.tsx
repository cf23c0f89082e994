import { Button, IconButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { useRowKeys } from '@onewindow/ui/row-keys'
import { TextField } from '@onewindow/ui/text-field'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { adminTexts } from '../texts.ts'
import { nameOfEntry } from './entries.ts'
import { Leaf, type Drawing, type NodeProps } from './schema-leaf.tsx'
import { emptyOf, isFields, isVariant, itemsOf, shapeOf, variantsOf, withoutNull, type Fields, type Json, type Schema } from './schema.ts'
import { variantName } from './variant-name.ts'

/** So many entries stand open under each other. */
const FEW = 4

/** The form of a configuration, drawn from its schema: groups, lists, named entries and their fields, each with what is wrong with it. */
export function SchemaForm({ schema, value, drawing, label }: { schema: Schema; value: Json; drawing: Drawing; label: string }) {
  return schema.properties ? <Properties schema={schema} value={value} path={[]} drawing={drawing} /> : <Node schema={schema} value={value} path={[]} drawing={drawing} label={label} required />
}

function Properties({ schema, value, path, drawing }: Omit<NodeProps, 'label' | 'required'>) {
  const given: Fields = isFields(value) ? value : {}
  return <div className="ad-schema">{Object.entries(schema.properties ?? {}).map(([key, inner]) => <Node key={key} schema={inner} value={given[key]} path={[...path, key]} drawing={drawing} label={drawing.words.field(key)} required={schema.required?.includes(key) ?? false} />)}</div>
}

function Node(props: NodeProps) {
  const { schema, nullable } = withoutNull(props.schema)
  const inner = { ...props, schema }
  switch (shapeOf(schema)) {
    case 'group': return <Fold {...inner} actions={<LeaveOut {...inner} nullable={nullable} />}><Properties {...inner} /></Fold>
    case 'rows': return <Rows {...inner} nullable={nullable} />
    case 'named': return <Named {...inner} nullable={nullable} />
    case 'variants': return <Variants {...inner} nullable={nullable} />
    default: return <Leaf {...inner} nullable={nullable} />
  }
}

/** What may be nothing and is something can be nothing again. */
function LeaveOut({ value, path, drawing, label, required, nullable }: NodeProps & { nullable: boolean }) {
  const text = useText(adminTexts)
  if (value === undefined || value === null || (required && !nullable)) return null
  return <Button size="small" kind="danger" icon={<Trash2 aria-hidden />} onClick={() => drawing.set(path, required ? null : undefined)}>{text('leaveOut', { label })}</Button>
}

/** A part that opens; what is wrong inside is counted on its lid, and it stands open while there is something. Without `named` something inside stands for the path. */
function Fold({ label, path, drawing, children, actions, open = path.length < 2, named = true }: { label: string; path: readonly string[]; drawing: Drawing; children: ReactNode; actions?: ReactNode; open?: boolean; named?: boolean }) {
  const text = useText(adminTexts)
  const faults = drawing.faultsBelow(path.join('.'))
  const [shown, setShown] = useState(open || faults > 0)
  const [known, setKnown] = useState(faults)
  if (faults !== known) {
    setKnown(faults)
    if (faults > known) setShown(true)
  }
  return (
    <details className="ad-fold" open={shown} onToggle={(event) => setShown(event.currentTarget.open)} {...(named ? { id: path.join('.') } : {})}>
      <summary>{label}{faults > 0 && <em>{text('faultsInside', { n: faults })}</em>}</summary>
      {shown && <div className="ad-fold-in">{children}{actions}</div>}
    </details>
  )
}

function OwnFault({ path, drawing }: Pick<NodeProps, 'path' | 'drawing'>) {
  const fault = drawing.faultAt(path.join('.'))
  return fault === undefined ? null : <p className="ad-fault" role="alert">{fault}</p>
}

function Rows(props: NodeProps & { nullable: boolean }) {
  const { schema, value, path, drawing, label } = props
  const text = useText(adminTexts)
  const rows: readonly Json[] = Array.isArray(value) ? value : []
  const items = itemsOf(schema)
  const { keys, gone } = useRowKeys(rows.length)
  if (!items) return null
  return (
    <Fold label={`${label} (${rows.length})`} path={path} drawing={drawing} open={path.length === 0} actions={<LeaveOut {...props} />}>
      <OwnFault path={path} drawing={drawing} />
      {rows.map((row, i) => (
        <Fold
          key={keys[i]} label={nameOfEntry(row, i, drawing.words)} path={[...path, String(i)]} drawing={drawing} open={false} named={items.properties !== undefined}
          actions={<Button size="small" kind="danger" icon={<Trash2 aria-hidden />} onClick={() => { gone(i); drawing.set(path, rows.filter((_, at) => at !== i)) }}>{text('removeEntry')}</Button>}
        >{items.properties ? <Properties schema={items} value={row} path={[...path, String(i)]} drawing={drawing} /> : <Node schema={items} value={row} path={[...path, String(i)]} drawing={drawing} label={`#${i + 1}`} required />}</Fold>
      ))}
      <Button size="small" icon={<Plus aria-hidden />} onClick={() => drawing.set(path, [...rows, emptyOf(items)])}>{text('addEntry', { label })}</Button>
    </Fold>
  )
}

/** A value that may be of several kinds: first which, then its fields. What is typed stays until another kind is chosen. */
function Variants({ schema, value, path, drawing, label, required, nullable }: NodeProps & { nullable: boolean }) {
  const text = useText(adminTexts)
  const variants = variantsOf(schema)
  const at = variants.findIndex((one) => isVariant(one, value))
  const chosen = variants[at]
  const isDrawnBelow = chosen !== undefined && shapeOf(chosen) !== 'fixed'
  const name = path.join('.')
  const choose = (next: string) => { const to = variants[Number(next)]; drawing.set(path, next === '' || !to ? (nullable && required ? null : undefined) : emptyOf(to)) }
  return (
    <div className="ad-variants">
      <NativeSelect name={isDrawnBelow ? `${name}|` : name} label={label} optional={nullable || !required} {...(nullable || !required ? { placeholder: text('nothingChosen') } : {})} options={variants.map((one, i) => ({ value: String(i), label: variantName(one, drawing.words, text) }))} value={at < 0 ? null : String(at)} onChange={choose} error={drawing.faultAt(name)} />
      {isDrawnBelow && <Node schema={chosen} value={value} path={path} drawing={drawing} label={variantName(chosen, drawing.words, text)} required />}
    </div>
  )
}

const nameOfNamed = (key: string, value: Json, { words }: Drawing): string => [isFields(value) ? nameOfEntry(value, -1, words) : '', words.kind(key)].filter(Boolean).join(' · ') || words.field(key)

/** Entries under names the administrator chooses. */
function Named(props: NodeProps & { nullable: boolean }) {
  const { schema, value, path, drawing, label } = props
  const text = useText(adminTexts)
  const [name, setName] = useState('')
  const entries = Object.entries(isFields(value) ? value : {})
  const inner = schema.additionalProperties as Schema
  const isTaken = entries.some(([key]) => key === name.trim())
  const add = () => { if (name.trim() === '' || isTaken) return; drawing.set([...path, name.trim()], emptyOf(inner)); setName('') }
  return (
    <Fold label={`${label} (${entries.length})`} path={path} drawing={drawing} open={path.length === 0} actions={<LeaveOut {...props} />}>
      <OwnFault path={path} drawing={drawing} />
      {entries.map(([key, one]) => (
        <div className="ad-named" key={key}>
          <div><Node open={entries.length <= FEW} schema={inner} value={one} path={[...path, key]} drawing={drawing} label={nameOfNamed(key, one, drawing)} required /></div>
          <IconButton label={text('removeNamed', { name: nameOfNamed(key, one, drawing) })} icon={<Trash2 aria-hidden />} onClick={() => drawing.set([...path, key], undefined)} />
        </div>
      ))}
      <div className="ad-named"><TextField name={`${path.join('.')}+`} label={text('newName')} value={name} onChange={setName} width="m" optional error={isTaken ? text('nameTaken', { name: name.trim() }) : undefined} /><Button size="small" icon={<Plus aria-hidden />} onClick={add}>{text('addEntry', { label })}</Button></div>
    </Fold>
  )
}

