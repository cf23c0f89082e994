declare module 'heic-decode' {
  type Size = { width: number; height: number }
  type Picture = Size & { decode: () => Promise<Size & { data: Uint8ClampedArray }> }

  /** Every picture of the file, none unpacked before it is asked for: RGBA, turned as the file says. `dispose` gives their memory back. */
  function all(file: { buffer: Uint8Array }): Promise<Picture[] & { dispose: () => void }>
  const heic: { all: typeof all }
  export default heic
}
