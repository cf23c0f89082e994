/** A sentence whose `**parts**` matter most. */
export function BoldWords({ children }: { children: string }) {
  return children.split('**').map((part, at) =>
    at % 2 === 1 ? (
      <b key={at} className="ow-nowrap">
        {part}
      </b>
    ) : (
      part
    ),
  )
}
