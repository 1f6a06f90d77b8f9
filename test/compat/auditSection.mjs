import { serverAudits } from "graphql-http";

/** The part of docs/compatibility.md on GraphQL over HTTP: every audit, by its permanent id. */
export function auditSection() {
  const audits = serverAudits({ url: "http://unused.invalid" });
  const levels = ["MUST", "SHOULD", "MAY"].map((level) => {
    const count = audits.filter(({ name }) => name.startsWith(level)).length;
    return `${count} ${level}`;
  });
  const rows = audits.map(
    ({ id, name }) => `| \`${id}\` | ${name.replaceAll("*", "\\*")} |`,
  );
  return [
    "## GraphQL over HTTP",
    "",
    `All ${audits.length} audits of \`graphql-http\` pass (${levels.join(", ")}), without an error, a warning or a notice. They run in \`npm test\`.`,
    "",
    "| id | audit |",
    "| --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
