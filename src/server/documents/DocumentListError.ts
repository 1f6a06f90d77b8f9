/** A list of documents cannot be used. The message names the file and every problem, for its operator. */
export class DocumentListError extends Error {
  override readonly name = "DocumentListError";

  constructor(file: string, problems: readonly string[]) {
    const shown = problems.slice(0, mostShown).map((text) => `  ${text}`);
    const rest = problems.length - shown.length;
    super(
      [
        `The list of documents in ${file} cannot be used:`,
        ...shown,
        ...(rest > 0 ? [`  and ${rest} more`] : []),
      ].join("\n"),
    );
  }
}

const mostShown = 20;
