import { VodError } from "../vod/index.js";
import { Account, type AccountOptions } from "./Account.js";
import { idChecks } from "./checks/ids.js";
import { recordChecks } from "./checks/records.js";
import { searchChecks } from "./checks/search.js";
import { signatureChecks } from "./checks/signatures.js";
import { writeChecks } from "./checks/writes.js";
import { Trial, TrialRefused } from "./Trial.js";
import { unasked, type Verdict } from "./Verdict.js";

/** How an account is asked. */
export interface ProbeOptions extends AccountOptions {
  /** Whether two videos may be made, and deleted at the end. */
  readonly writes: boolean;
  /** Takes one line after the other, without secrets. */
  readonly write: (line: string) => void;
}

/** How a probe ends: everything that was asked holds, something differs, or the account cannot be asked. */
export type ExitCode = 0 | 1 | 2;

const readChecks = [
  ...signatureChecks,
  ...idChecks,
  ...recordChecks,
  ...searchChecks,
];

/** The facts that are asked, by the names of their rows in docs/vendor.md. */
export const probedFacts = {
  reads: readChecks.map(({ name }) => name),
  writes: writeChecks.map(({ name }) => name),
} as const;

/** Asks one fact after another and says of each whether it holds. */
export async function probe(options: ProbeOptions): Promise<ExitCode> {
  const account = new Account(options);
  try {
    await account.open();
    return await new Report(options.write).fill(account, options.writes);
  } catch (thrown) {
    if (!(thrown instanceof VodError)) throw thrown;
    options.write(`The account cannot be read: ${thrown.code}`);
    return 2;
  } finally {
    await account.close();
  }
}

/** What was found so far. */
class Report {
  readonly #write: (line: string) => void;
  readonly #counts = { holds: 0, differs: 0, unasked: 0 };

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  async fill(account: Account, writes: boolean): Promise<ExitCode> {
    for (const check of readChecks) this.#add(check, await check.ask(account));
    const left = writes ? await this.#try(account) : this.#skipWrites();
    const { holds, differs, unasked: open } = this.#counts;
    this.#write(
      `${holds} hold, ${differs} differ, ${open} could not be asked.`,
    );
    if (left.length > 0) {
      this.#write(`Could not be deleted: ${left.join(", ")}`);
      return 2;
    }
    return differs > 0 ? 1 : 0;
  }

  /** @returns the ids of videos that could not be deleted */
  async #try(account: Account): Promise<readonly string[]> {
    const trial = new Trial(account);
    try {
      await trial.begin();
      for (const check of writeChecks)
        this.#add(check, await check.ask(account, trial));
    } catch (thrown) {
      if (!(thrown instanceof TrialRefused)) throw thrown;
      for (const check of writeChecks)
        this.#add(check, unasked(thrown.message));
    } finally {
      await trial.end();
    }
    return trial.left;
  }

  #skipWrites(): readonly string[] {
    for (const check of writeChecks)
      this.#add(check, unasked("needs --writes"));
    return [];
  }

  #add(
    { name, expected }: { readonly name: string; readonly expected: string },
    verdict: Verdict,
  ): void {
    this.#counts[verdict.is] += 1;
    this.#write(
      `${LABELS[verdict.is].padEnd(22)}${name}${rest(verdict, expected)}`,
    );
  }
}

const LABELS = {
  holds: "holds",
  differs: "differs",
  unasked: "could not be asked",
} as const satisfies Readonly<Record<Verdict["is"], string>>;

function rest(verdict: Verdict, expected: string): string {
  switch (verdict.is) {
    case "holds":
      return "";
    case "differs":
      return `: expected ${expected}; seen: ${verdict.seen}`;
    case "unasked":
      return `: ${verdict.why}`;
  }
}
