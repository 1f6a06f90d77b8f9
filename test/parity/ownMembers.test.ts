import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { ownMembersOnly } from "../../eslint.ownMembers.js";

const DECLARATIONS = `
export type Kind = "video" | "image";
export interface ObjMap<T> { [name: string]: T }
export declare const name: string;
export declare const kind: Kind;
export declare const at: number;
export declare const told: unknown;
export declare const table: Readonly<Record<string, () => void>>;
export declare const closed: Readonly<Record<Kind, () => void>>;
export declare const list: readonly string[];
export declare const bare: ObjMap<number>;
`;

/** Looks up what any name may stand for. */
const FOUND: Readonly<Record<string, string>> = {
  "a text": "export const found = table[name];",
  "a text in a table that may be absent":
    "export const found = (told as typeof table | undefined)?.[name];",
  "a text that is said to be a known name":
    "export const found = closed[name as Kind];",
  "a text that is said to be there": "export const found = table[name!];",
  "a text that is put together": "export const found = table[`${name}!`];",
  "a text or a known name":
    "export const find = (one: string | undefined) => one && table[one];",
  "the name of a member that is written":
    "export const write = (into: Record<string, number>) => { into[name] = 1; };",
  "the name of a member that is taken out":
    "export const { [name]: found } = table;",
  "the name of a member that is asked about":
    "export const is = name in table;",
  "a caller's own name, in a table of any":
    "export const find = <Name extends string>(one: Name) => table[one];",
  "a text, guarded for another table":
    "export const found = Object.hasOwn(closed, name) ? table[name] : undefined;",
  "a text, on the wrong side of its guard":
    "export const found = Object.hasOwn(table, name) ? undefined : table[name];",
};

/** Looks up what we have chosen, or what cannot be inherited. */
const PASSED: Readonly<Record<string, string>> = {
  "a name out of a closed union": "export const found = closed[kind];",
  "a name that is written out": 'export const found = table["video"];',
  "a place in a list": "export const found = list[at];",
  "a text in a map": "export const found = new Map<string, 1>().get(name);",
  "a text in an object that inherits nothing":
    "export const found = bare[name];",
  "a text that is an own member":
    "export const found = Object.hasOwn(table, name) ? table[name] : undefined;",
  "a text that is an own member, and more":
    "export const found = Object.hasOwn(table, name) && table[name];",
  "a caller's own name, in a table of all such names":
    "export const find = <Name extends string>(all: Record<Name, 1>, one: Name) => all[one];",
  "a known name that is asked about": "export const is = kind in closed;",
};

/** The compiler reads its own library first, which takes long where others work too. */
const COMPILER_TIMEOUT_MS = 180_000;

describe("the rule that only own members are looked up", () => {
  const folder = mkdtempSync(join(tmpdir(), "own-members-"));
  const cases = [...Object.values(FOUND), ...Object.values(PASSED)];
  const fileOf = (code: string): string => `case${cases.indexOf(code)}.ts`;
  let findings: ReadonlyMap<string, readonly (string | null)[]>;

  beforeAll(async () => {
    writeCases(
      folder,
      cases.map((code) => [fileOf(code), code] as const),
    );
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      baseConfig: configOf(folder),
    });
    const results = await eslint.lintFiles(["case*.ts"]);
    findings = new Map(
      results.map(({ filePath, messages }) => [
        filePath.slice(folder.length + 1),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
  }, COMPILER_TIMEOUT_MS);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [what, code] of Object.entries(FOUND))
    it(`finds ${what}`, () => {
      expect(findings.get(fileOf(code))).toEqual(["house/own-members-only"]);
    });

  for (const [what, code] of Object.entries(PASSED))
    it(`passes ${what}`, () => {
      expect(findings.get(fileOf(code))).toEqual([]);
    });
});

function writeCases(
  folder: string,
  cases: readonly (readonly [string, string])[],
): void {
  const compilerOptions = { strict: true, lib: ["ES2023"], types: [] };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["*.ts"] }),
  );
  writeFileSync(join(folder, "declared.ts"), DECLARATIONS);
  const names = [...DECLARATIONS.matchAll(/(?:type|const) (\w+)/g)];
  const imports = `import { ${names.map(([, name]) => name).join(", ")} } from "./declared";\n`;
  for (const [file, code] of cases)
    writeFileSync(join(folder, file), imports + code);
}

function configOf(folder: string): ESLint.Options["baseConfig"] {
  return [
    {
      files: ["**/*.ts"],
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { project: "tsconfig.json", tsconfigRootDir: folder },
      },
      plugins: { house: ownMembersOnly },
      rules: { "house/own-members-only": "error" },
    },
  ] as ESLint.Options["baseConfig"];
}
