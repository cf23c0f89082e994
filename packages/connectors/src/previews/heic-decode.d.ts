declare module 'heic-decode' {
  /** The first picture of the file as RGBA, turned as the file says. */
  export default function decode(file: { buffer: Uint8Array }): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
}
