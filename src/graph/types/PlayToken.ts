import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Directive, Field, Int, ObjectType } from "type-graphql";
import { NEVER_CACHED } from "../cacheControl.js";
import {
  playFormat,
  streamType,
  type PlayFormat,
  type StreamType,
} from "./streamEnums.js";

@Directive(NEVER_CACHED)
@ObjectType({
  description:
    "Permission to play one video in the vendor's native players, from 7.10.0, signed by this gateway. A secret: keep it out of logs and caches.",
})
export class PlayToken {
  @Field(() => String, {
    description:
      "A JSON Web Token: what the players take as `playAuth` (JWTPlayAuth).",
  })
  readonly token!: string;

  @Field(() => GraphQLDateTime, {
    description:
      "When it ends by VOD's clock, and with it the URLs that the player got by it.",
  })
  readonly expiresAt!: Date;

  @Field(() => Int, {
    description:
      "Seconds left until `expiresAt`, for devices whose clock is wrong.",
  })
  readonly expiresInSeconds!: number;
}

/** What a token is to open, and for how long. */
@ArgsType()
export class PlayTokenArgs {
  @Field(() => Int, {
    defaultValue: 3600,
    description: "How long it is to be good, in seconds: 60 to 86,400 (a day).",
  })
  readonly ttl!: number;

  @Field(() => [playFormat.type], {
    nullable: true,
    description: "Only streams in these containers; all when absent.",
  })
  readonly formats?: readonly PlayFormat[] | null;

  @Field(() => [streamType.type], {
    nullable: true,
    description:
      "Only streams with pictures, or of sound alone; both when absent.",
  })
  readonly streamTypes?: readonly StreamType[] | null;
}
