/** The polynomial of ECMA-182, its bits in reverse. */
const POLYNOMIAL = 0xc96c5795d7870f42n;
const ALL_ONES = 0xffff_ffff_ffff_ffffn;

const { high: HIGH, low: LOW } = makeTable();

/**
 * The checksum of `x-oss-hash-crc64ecma` (CRC-64/XZ): of `123456789` it is 11051210869376104954. It works
 * on two halves, since a `BigInt` for each byte would take longer than the network.
 */
export class Crc64 {
  #high = -1;
  #low = -1;

  update(chunk: Uint8Array): void {
    let high = this.#high;
    let low = this.#low;
    for (const byte of chunk) {
      const row = (low ^ byte) & 0xff;
      low = ((low >>> 8) | (high << 24)) ^ (LOW[row] ?? 0);
      high = (high >>> 8) ^ (HIGH[row] ?? 0);
    }
    this.#high = high;
    this.#low = low;
  }

  digest(): bigint {
    const state = (BigInt(this.#high >>> 0) << 32n) | BigInt(this.#low >>> 0);
    return state ^ ALL_ONES;
  }
}

/** A run of bytes, by its checksum. */
export interface Summed {
  readonly crc64: bigint;
  readonly sizeBytes: number;
}

/** The checksum of runs of bytes one after the other, without looking at the bytes again. */
export function joinCrc64(parts: readonly Summed[]): bigint {
  const shifts = new Map<number, bigint>();
  return parts.reduce((sum, { crc64, sizeBytes }) => {
    const shift = shifts.get(sizeBytes) ?? powerOfX(8 * sizeBytes);
    shifts.set(sizeBytes, shift);
    return multiply(shift, sum) ^ crc64;
  }, 0n);
}

function makeTable(): {
  readonly high: Int32Array;
  readonly low: Int32Array;
} {
  const high = new Int32Array(256);
  const low = new Int32Array(256);
  for (let row = 0; row < 256; row += 1) {
    let rest = BigInt(row);
    for (let bit = 0; bit < 8; bit += 1) rest = timesX(rest);
    high[row] = Number(BigInt.asIntN(32, rest >> 32n));
    low[row] = Number(BigInt.asIntN(32, rest));
  }
  return { high, low };
}

/** In reverse, the highest bit is x to the power of 0. */
function timesX(polynomial: bigint): bigint {
  const rest = polynomial >> 1n;
  return (polynomial & 1n) === 1n ? rest ^ POLYNOMIAL : rest;
}

function multiply(a: bigint, b: bigint): bigint {
  let product = 0n;
  let shifted = b;
  for (let bit = 1n << 63n; bit > 0n; bit >>= 1n) {
    if ((a & bit) !== 0n) product ^= shifted;
    shifted = timesX(shifted);
  }
  return product;
}

/** By squaring. */
function powerOfX(exponent: number): bigint {
  let power = 1n << 63n;
  let square = 1n << 62n;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiply(power, square);
    square = multiply(square, square);
  }
  return power;
}
