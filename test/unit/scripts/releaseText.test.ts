import { describe, expect, it } from "@jest/globals";
import { releaseProblem, withRelease } from "../../../scripts/releaseText.mjs";

const text = `# Changelog

## Unreleased

- **Callers**: something new.

## 0.1.0 (2026-01-02)

- Everything.
`;

describe("a release", () => {
  it("gives what is unreleased to its version", () => {
    expect(withRelease(text, "0.2.0", "2026-02-03")).toBe(`# Changelog

## Unreleased

## 0.2.0 (2026-02-03)

- **Callers**: something new.

## 0.1.0 (2026-01-02)

- Everything.
`);
  });

  it("is made of a version that comes next", () => {
    expect(
      releaseProblem({ version: "0.2.0", present: "0.1.0", text }),
    ).toBeUndefined();
  });

  it.each([
    ["0.1.0", "0.1.0 does not come after 0.1.0, the present version."],
    ["0.0.9", "0.0.9 does not come after 0.1.0, the present version."],
    ["v0.2.0", "`v0.2.0` is no version: expected one like 0.2.0."],
    ["", "`` is no version: expected one like 0.2.0."],
  ])("is not made of %j", (version, problem) => {
    expect(releaseProblem({ version, present: "0.1.0", text })).toBe(problem);
  });

  it("is not made of nothing", () => {
    const empty = withRelease(text, "0.2.0", "2026-02-03");
    expect(
      releaseProblem({ version: "0.3.0", present: "0.2.0", text: empty }),
    ).toBe("The changelog tells of nothing that is not released.");
    expect(
      releaseProblem({ version: "0.3.0", present: "0.2.0", text: "" }),
    ).toBe("The changelog has no section `Unreleased`.");
  });
});
