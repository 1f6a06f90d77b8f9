/** The part of docs/compatibility.md on GraphQL over HTTP, as Markdown that is yet to be formatted. */
export function auditSection(): string;
