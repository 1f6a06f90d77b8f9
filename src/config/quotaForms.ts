import { z } from "zod";
import { wholeNumber, type Form } from "./forms.js";

const mostCalls = 100_000;

/** Calls per second. */
export const callsPerSecond: Form<number> = {
  schema: wholeNumber(1, mostCalls),
  words: `calls per second, 1 to ${mostCalls}`,
};

/** Calls per second by action. Whether there is such an action is for a rule to say, which can name those there are. */
export const callsPerAction: Form<Readonly<Record<string, number>>> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.split("=")))
    .transform((pairs) => pairs.map((pair) => pair.map((part) => part.trim())))
    .pipe(z.array(z.tuple([z.string().regex(/^\w+$/), callsPerSecond.schema])))
    .refine((pairs) => new Map(pairs).size === pairs.length)
    .transform((pairs) => Object.fromEntries(pairs)),
  words: `a comma-separated list such as RefreshUploadVideo=40,GetVideoInfos=200, calls per second from 1 to ${mostCalls}, each action once`,
};

/** A part of a whole, not nothing. */
export const share: Form<number> = {
  schema: z
    .string()
    .regex(/^(0?\.\d{1,6}|[01](\.0{1,6})?)$/)
    .transform(Number)
    .refine((value) => value > 0 && value <= 1),
  words: "a number above 0, at most 1, such as 0.5",
};

/** What an operator calls something. */
export const label: Form<string> = {
  schema: z.string().regex(/^[\w.-]{1,64}$/),
  words: "letters, digits, `.`, `_` and `-`, at most 64",
};
