/** What this package uses of WebAssembly; the types of Node leave it out. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => object

  class Instance<E> {
    constructor(module: object)
    /** What the text of the module says; nothing checks it. */
    readonly exports: E
  }

  interface Memory {
    readonly buffer: ArrayBuffer
  }
}
