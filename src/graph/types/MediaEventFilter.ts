import { Field, ID, InputType } from "type-graphql";
import type { EventFilter, MediaKind as Kind } from "../../events/index.js";
import { checkIdCount, checkId } from "../rules/idRules.js";
import { isGiven } from "../rules/isGiven.js";
import {
  AI_EVENT_TYPES,
  callbackEventType,
  type CallbackEventType,
} from "./CallbackEventType.js";
import { mediaKind, type MediaKind } from "./mediaEnums.js";
import { writeList } from "./wireEnum.js";

@InputType({
  description:
    "Which events are told: those that match every list given. An empty list is as good as none.",
})
export class MediaEventFilter {
  @Field(() => [callbackEventType.type], {
    nullable: true,
    description:
      "Of one of these types. ALL is every type, AI_COMPLETE each of AI processing.",
  })
  readonly types?: readonly CallbackEventType[] | null;

  @Field(() => [mediaKind.type], {
    nullable: true,
    description: "About one of these kinds of media.",
  })
  readonly mediaKinds?: readonly MediaKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "About one of these media, at most 100.",
  })
  readonly mediaIds?: readonly string[] | null;
}

/** The filter as the watch reads it. @throws GraphQLError `BAD_USER_INPUT` */
export function toEventFilter(
  filter: MediaEventFilter | null | undefined,
): EventFilter {
  const types = typesIn(filter);
  const kinds = writeList(mediaKind, filter?.mediaKinds, "filter.mediaKinds");
  const ids = idsIn(filter);
  return {
    ...(types !== undefined && !types.includes("ALL") && { types }),
    ...(kinds !== undefined && { mediaKinds: kinds as readonly Kind[] }),
    ...(ids.length > 0 && { mediaIds: ids }),
  };
}

function typesIn(
  filter: MediaEventFilter | null | undefined,
): readonly string[] | undefined {
  const types = writeList(callbackEventType, filter?.types, "filter.types");
  const ofAi = filter?.types?.includes("AI_COMPLETE") ? AI_EVENT_TYPES : [];
  return (
    types && [
      ...types,
      ...ofAi.map((type) => callbackEventType.write(type, "filter.types")),
    ]
  );
}

function idsIn(filter: MediaEventFilter | null | undefined): readonly string[] {
  const ids = isGiven(filter?.mediaIds) ? filter.mediaIds : [];
  checkIdCount(ids, "filter.mediaIds");
  return ids.map((id, index) => checkId(id, `filter.mediaIds[${index}]`));
}
