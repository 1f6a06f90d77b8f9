import { GraphQLJSON } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import {
  USER_EXTEND_MAX_BYTES,
  type Envelope,
  type UserData,
} from "../../vod/index.js";
import { badUserInput } from "../errors/refusals.js";
import { isGiven } from "../rules/isGiven.js";
import { GraphQLURL } from "../scalars/Url.js";

@InputType({ description: "What the creator of a media asset attaches to it." })
export class UserDataInput {
  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      "Any JSON value of the caller's own, at most 384 bytes as JSON: stored with the asset and echoed in its events. Those who read the library may see it.",
  })
  readonly extend?: unknown;

  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      "Upload through this accelerated endpoint, such as `https://oss-accelerate.aliyuncs.com`; the bucket must have transfer acceleration switched on.",
  })
  readonly accelerateDomain?: URL | null;
}

/**
 * The vendor keeps 512 bytes; the rest of them holds what the gateway needs to know the asset by.
 *
 * @throws GraphQLError `BAD_USER_INPUT` naming `argument`
 */
export function checkExtend(extend: unknown, argument: string): void {
  const bytes = extend === undefined ? 0 : bytesOf(extend, argument);
  if (bytes > USER_EXTEND_MAX_BYTES) {
    throw badUserInput(
      `${argument} has ${bytes} bytes as JSON; ${USER_EXTEND_MAX_BYTES} are allowed.`,
    );
  }
}

/** JSON that is nested thousands of levels deep can be parsed, and not be written again. */
function bytesOf(extend: unknown, argument: string): number {
  try {
    return Buffer.byteLength(JSON.stringify(extend));
  } catch {
    throw badUserInput(`${argument} is nested too deeply.`);
  }
}

/** The vendor's parameter: the caller's own value travels inside the envelope. */
export function toWireUserData(
  envelope: Envelope,
  input: UserDataInput | null | undefined,
): UserData {
  return { Extend: envelope, ...toAccelerateConfig(input) };
}

/**
 * The vendor's parameter for what carries no envelope: images and attached media, which nobody edits
 * through us. The vendor takes an object or a text; other values travel as JSON in a text.
 */
export function toPlainUserData(
  input: UserDataInput | null | undefined,
): UserData | undefined {
  const extend = input?.extend;
  const userData = {
    ...(isGiven(extend) && { Extend: toPlainExtend(extend) }),
    ...toAccelerateConfig(input),
  };
  return Object.keys(userData).length === 0 ? undefined : userData;
}

function toPlainExtend(extend: unknown): unknown {
  const isPlain =
    typeof extend === "string" ||
    (typeof extend === "object" && !Array.isArray(extend));
  return isPlain ? extend : JSON.stringify(extend);
}

/** @throws GraphQLError `BAD_USER_INPUT` for a URL of another scheme, whose origin would read "null" */
function toAccelerateConfig(
  input: UserDataInput | null | undefined,
): Pick<UserData, "AccelerateConfig"> {
  const domain = input?.accelerateDomain;
  if (!isGiven(domain)) return {};
  if (!/^https?:$/.test(domain.protocol)) {
    throw badUserInput("userData.accelerateDomain is not http or https.");
  }
  return { AccelerateConfig: { Type: "oss", Domain: domain.origin } };
}
