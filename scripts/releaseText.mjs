import { gt, valid } from "semver";

const heading = "## Unreleased\n";

/** What speaks against a release; undefined when nothing does. */
export function releaseProblem({ version, present, text }) {
  if (valid(version) !== version)
    return `\`${version}\` is no version: expected one like 0.2.0.`;
  if (!gt(version, present))
    return `${version} does not come after ${present}, the present version.`;
  if (!text.includes(heading))
    return "The changelog has no section `Unreleased`.";
  return unreleased(text).trim() === ""
    ? "The changelog tells of nothing that is not released."
    : undefined;
}

/** The changelog in which everything unreleased belongs to a version, and nothing is unreleased. */
export function withRelease(text, version, date) {
  return text.replace(heading, `${heading}\n## ${version} (${date})\n`);
}

function unreleased(text) {
  const [, rest] = text.split(heading);
  return rest.split(/^## /m)[0];
}
