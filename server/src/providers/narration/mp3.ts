import { createMp3Encoder } from 'wasm-media-encoders'

interface Mp3Writer {
  add(block: Float32Array): void
  finish(): Uint8Array
}

/** Samples the encoder puts before the first one; decoders know their own part. */
const encoderDelay = 576
/** The encoder turns everything down by this; undone before, so that measured loudness is heard loudness. */
const encoderGain = 0.95

/**
 * A mono MP3 at 64 kbit/s of samples at 16, 22.05 or 24 kHz. Its first frame is an "Info" tag with the number of
 * frames and the samples to skip, so that players show the exact length and times match the samples.
 */
export async function createMp3Writer(rate: number): Promise<Mp3Writer> {
  const encoder = await createMp3Encoder()
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: 64 })
  const parts: Uint8Array[] = []
  let samples = 0
  // The encoder hands out a view of its own memory that the next call overwrites.
  const keep = (part: Uint8Array): void => void parts.push(part.slice())
  return {
    add(block) {
      samples += block.length
      keep(encoder.encode([block.map((sample) => sample / encoderGain)]))
    },
    finish() {
      keep(encoder.finalize())
      const sound = Buffer.concat(parts)
      return new Uint8Array(Buffer.concat([infoFrame(sound, samples), sound]))
    },
  }
}

/** Byte offsets of the MPEG-2 layer III frames of a stream. */
export function frameOffsets(stream: Uint8Array): number[] {
  const offsets: number[] = []
  let at = 0
  while (at + 4 <= stream.length) {
    const size = frameSize(stream, at)
    if (size === null) throw new Error(`no MP3 frame at byte ${at}`)
    offsets.push(at)
    at += size
  }
  return offsets
}

const kilobits = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const rates = [22_050, 24_000, 16_000]

function frameSize(stream: Uint8Array, at: number): number | null {
  const [sync = 0, kind = 0, format = 0] = stream.subarray(at, at + 3)
  const kilobit = kilobits[format >> 4]
  const rate = rates[(format >> 2) & 3]
  if (sync !== 0xff || (kind & 0xfe) !== 0xf2 || !kilobit || !rate) return null
  return Math.floor((72_000 * kilobit) / rate) + ((format >> 1) & 1)
}

/** Samples of one MPEG-2 layer III frame. */
export const frameSamples = 576

// Field order after http://gabriel.mp3-tech.org/mp3infotag.html, side information of MPEG-2 mono being 9 bytes.
function infoFrame(sound: Buffer, samples: number): Buffer {
  const frames = frameOffsets(sound).length
  const frame = Buffer.alloc(frameSize(sound, 0) ?? 0)
  sound.copy(frame, 0, 0, 4)
  // Without a check sum and without padding, whatever the copied header says.
  frame[1] = (frame[1] ?? 0) | 1
  const tag = 4 + 9
  frame.write('Info', tag, 'latin1')
  frame.writeUInt32BE(0xf, tag + 4)
  frame.writeUInt32BE(frames, tag + 8)
  frame.writeUInt32BE(frame.length + sound.length, tag + 12)
  for (let percent = 0; percent < 100; percent++) frame[tag + 16 + percent] = Math.floor(percent * 2.56)
  frame.write('LAME3.100', tag + 120, 'latin1')
  frame[tag + 129] = 1
  const padding = Math.max(0, Math.min(4095, frames * frameSamples - encoderDelay - samples))
  frame.writeUIntBE((encoderDelay << 12) | padding, tag + 141, 3)
  return frame
}

/** Length in seconds a player shows and a listener hears. */
export function mp3Seconds(mp3: Uint8Array): number {
  const rate = rates[((mp3[2] ?? 0) >> 2) & 3] ?? 16_000
  const skip = Buffer.from(mp3.buffer, mp3.byteOffset).readUIntBE(4 + 9 + 141, 3)
  return ((frameOffsets(mp3).length - 1) * frameSamples - (skip >> 12) - (skip & 0xfff)) / rate
}
