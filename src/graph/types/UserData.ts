import { GraphQLJSON } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { own } from "../../base/own.js";
import {
  decodeMember,
  extendOf,
  readEnvelope,
  readUserData,
} from "../../vod/index.js";
import { ORIGIN, ShownToOwner } from "../ownership/ShownToOwner.js";
import type { Owned, Whose } from "../ownership/whose.js";
import { readUrl } from "./wireValues.js";
import { GraphQLURL } from "../scalars/Url.js";

@ObjectType({
  description:
    "What the creator of a video attached to it, and where the vendor reports on it.",
})
export class UserData implements Owned {
  @Field(() => GraphQLJSON, {
    nullable: true,
    description: "The caller's own value, as given to `createUpload`.",
  })
  readonly extend?: unknown;

  @ShownToOwner(ORIGIN)
  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      "Where the vendor sends this video's events, when not to the account's callback.",
  })
  readonly callbackUrl?: URL | undefined;

  @Field(() => GraphQLURL, {
    nullable: true,
    description:
      "The accelerated endpoint that the upload was asked to go through.",
  })
  readonly accelerateDomain?: URL | undefined;

  readonly whose?: Whose | undefined;
}

/** The stored `UserData` as callers see it: of the gateway's own envelope, only what they put there. */
export function toUserData(stored: string | undefined): UserData | undefined {
  const userData = readUserData(stored);
  if (userData === undefined) return undefined;
  const envelope = readEnvelope(stored);
  return {
    extend: envelope === undefined ? extendOf(userData) : envelope.user,
    callbackUrl: urlIn(userData.MessageCallback, "CallbackURL"),
    accelerateDomain: urlIn(userData.AccelerateConfig, "Domain"),
    whose: { UserData: stored },
  };
}

/** Whoever made the video wrote it: nothing about its form is sure. */
function urlIn(member: unknown, name: string): URL | undefined {
  const read = decodeMember(member);
  if (typeof read !== "object" || read === null) return undefined;
  const url = own(read as Readonly<Record<string, unknown>>, name);
  return typeof url === "string" ? readUrl(url) : undefined;
}
