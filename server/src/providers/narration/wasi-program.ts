import { WASI } from 'node:wasi'

interface Instance {
  exports: { memory: { buffer: ArrayBuffer }; _start: () => void }
}

/** The part of this global that we use; the server's type libraries leave it out. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>
  instantiate(module: object, imports: object): Promise<Instance>
}

/**
 * A command-line WASI program to be run many times, `/out` being `folder`. A run takes its arguments and answers what
 * was printed; nothing reaches the terminal. Errors: a trap, or an exit code other than 0.
 *
 * All runs share one memory, set back to its first state before each: an instance a run would leave 20 MB a sentence
 * to the garbage collector, which does not see the weight of them.
 */
export async function loadProgram(
  bytes: Uint8Array,
  folder: string,
): Promise<(args: string[]) => Promise<string>> {
  const module = await WebAssembly.compile(bytes)
  let program: ((args: string[]) => string) | null = null
  return async (args) => {
    program ??= await instantiate(module, folder)
    try {
      return program(args)
    } catch (error) {
      // Whatever a failed run left open or half done goes with its instance.
      program = null
      throw error
    }
  }
}

async function instantiate(module: object, folder: string): Promise<(args: string[]) => string> {
  const wasi = new WASI({ version: 'preview1', preopens: { '/out': folder } })
  const host = wasi.getImportObject() as {
    wasi_snapshot_preview1: Record<string, (...args: number[]) => number>
  }
  let words: Buffer[] = []
  let printed: Buffer[] = []
  const view = (): DataView => new DataView(instance.exports.memory.buffer)
  const bytes = (at: number, length: number): Buffer =>
    Buffer.from(instance.exports.memory.buffer, at, length)

  const own = {
    args_sizes_get(count: number, size: number): number {
      view().setUint32(count, words.length, true)
      view().setUint32(size, Buffer.concat(words).length, true)
      return 0
    },
    args_get(table: number, buffer: number): number {
      let at = buffer
      words.forEach((word, index) => {
        view().setUint32(table + 4 * index, at, true)
        at += word.copy(bytes(at, word.length))
      })
      return 0
    },
    fd_write(file: number, parts: number, count: number, written: number): number {
      if (file !== 1 && file !== 2)
        return host.wasi_snapshot_preview1.fd_write?.(file, parts, count, written) ?? 0
      let length = 0
      for (let part = parts; part < parts + 8 * count; part += 8) {
        const text = bytes(view().getUint32(part, true), view().getUint32(part + 4, true))
        if (file === 1) printed.push(Buffer.from(text))
        length += text.length
      }
      view().setUint32(written, length, true)
      return 0
    },
  }
  const stopping = {
    proc_exit(code: number): never {
      throw new Error(`the program ended with code ${code}`)
    },
  }
  const imports = { wasi_snapshot_preview1: { ...host.wasi_snapshot_preview1, ...own, ...stopping } }
  const instance = await WebAssembly.instantiate(module, imports)
  const fresh = new Uint8Array(instance.exports.memory.buffer).slice()
  let started = false

  return (args) => {
    words = args.map((word) => Buffer.from(`${word}\0`))
    printed = []
    if (started) {
      const memory = new Uint8Array(instance.exports.memory.buffer)
      memory.set(fresh)
      memory.fill(0, fresh.length)
      instance.exports._start()
    } else {
      started = true
      wasi.start(instance)
    }
    return Buffer.concat(printed).toString('utf8')
  }
}
