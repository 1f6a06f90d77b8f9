export function releaseProblem(release: {
  readonly version: string;
  readonly present: string;
  readonly text: string;
}): string | undefined;
export function withRelease(
  text: string,
  version: string,
  date: string,
): string;
