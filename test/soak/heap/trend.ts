/** The heap after so many operations. */
export interface Sample {
  readonly operations: number;
  readonly bytes: number;
}

/** The slope of the least-squares line, in bytes per thousand operations. @returns 0 for fewer than two samples */
export function slopeOf(samples: readonly Sample[]): number {
  const operations = mean(samples.map((sample) => sample.operations));
  const bytes = mean(samples.map((sample) => sample.bytes));
  let [rise, run] = [0, 0];
  for (const sample of samples) {
    rise += (sample.operations - operations) * (sample.bytes - bytes);
    run += (sample.operations - operations) ** 2;
  }
  return run === 0 ? 0 : (rise / run) * 1000;
}

/** How the mean of the last third compares with that of the first: 1.05 is 5 % more. */
export function growthOf(samples: readonly Sample[]): number {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const bytesOf = (part: readonly Sample[]): number =>
    mean(part.map(({ bytes }) => bytes));
  return bytesOf(samples.slice(-third)) / bytesOf(samples.slice(0, third));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
