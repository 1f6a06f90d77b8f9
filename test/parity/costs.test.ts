import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import { buildSubgraph } from "../../src/graph/index.js";
import type { CostExtensions } from "../../src/graph/cost/Cost.js";
import { weightOf } from "../../src/graph/cost/weightOf.js";
import { noTopics } from "../../src/graph/noTopics.js";
import { resolvers } from "../../src/graph/operations/registry.js";
import { resolvedFields } from "../../src/graph/resolvedFields.js";
import { examples } from "../support/examples.js";
import { promisedActions } from "../support/promisedActions.js";

/** What each field behind which code runs costs by itself, and each entity. */
const fields: Readonly<Record<string, number>> = {
  AttachedMedia: 2,
  Image: 2,
  UrlUpload: 2,
  Video: 2,

  ...Object.fromEntries(
    Object.entries(examples).map(([field, { operation, cost }]) => [
      `${operation === "query" ? "Query" : "Mutation"}.${field}`,
      cost,
    ]),
  ),
  ...Object.fromEntries(
    Object.values(promisedActions).flatMap(({ field, cost }) =>
      cost === undefined ? [] : [[field, cost] as const],
    ),
  ),

  "Subscription.mediaEvents": 0,
  "Subscription.videoUpdated": 2,

  "AttachedMedia.url": 0,
  "Category.children": 2,
  "CreateAttachedMediaUploadPayload.attachedMedia": 2,
  "CreateImageUploadPayload.image": 2,
  "CreateStreamUploadPayload.upload": 2,
  "CreateStreamUploadPayload.video": 2,
  "CreateUploadPayload.video": 2,
  "CreateUrlUploadResult.upload": 2,
  "MediaEvent.video": 0,
  "Image.url": 0,
  "MediaEdge.node": 2,
  "RefreshUploadPayload.video": 2,
  "RegisterMediaResult.video": 2,
  "SetMessageCallbackPayload.messageCallback": 1,
  "UpdateVideoPayload.video": 2,
  "UpdateVideoResult.video": 2,
  "UrlUpload.video": 2,
  "Video.downloadSwitch": 2,
  "Video.regionId": 1,
  "Video.templateGroupId": 2,
  "Video.userData": 2,

  // One read of the record for all of them, where a list does not tell whose a video is.
  "Mezzanine.fileName": 2,
  "Mezzanine.fileUrl": 2,
  "TranscodingJob.errorMessage": 2,
  "UploadDetails.deviceModel": 2,
  "UploadDetails.ipAddress": 2,

  // Comes with the list, although a video is costly elsewhere.
  "VideoEdge.node": 0,
};

/** What arguments and fields of inputs add, once per entry of a list. */
const inputs: Readonly<Record<string, number>> = {
  "AttachedMedia.url(authTimeout)": 2,
  "AttachedMedia.url(outputType)": 2,
  "CancelUrlUploadsInput.jobIds": 4,
  "CancelUrlUploadsInput.sourceUrls": 22,
  "CreateUploadInput.referenceId": 1,
  "CreateUrlUploadsInput.items": 2,
  "DeleteVideosInput.referenceIds": 4,
  "DeleteVideosInput.videoIds": 4,
  "Image.url(authTimeout)": 2,
  "Image.url(outputType)": 2,
  "Query.attachedMedia(ids)": 2,
  "Query.images(ids)": 2,
  "Query.urlUploads(jobIds)": 2,
  "Query.urlUploads(sourceUrls)": 2,
  "Query.videos(ids)": 2,
  "RegisterMediaInput.items": 2,
  "UpdateVideosInput.videos": 4,
  "VideoFilter.and": 1,
  "VideoFilter.or": 1,
};

const schema = buildSubgraph();
const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith("_"),
);
const objects = types.filter(isObjectType);
const fieldsOf = (
  type: GraphQLObjectType,
): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(({ name }) => !name.startsWith("_"));

type Row = readonly [place: string, weight: number | undefined];

const declared = (rows: readonly Row[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    rows.filter((row): row is [string, number] => row[1] !== undefined),
  );

const declaredFields = declared(
  objects.flatMap((type) => [
    // Objects that are no entities are all free.
    [type.name, weightOf(type) === 0 ? undefined : weightOf(type)] as const,
    ...fieldsOf(type).map(
      (field) => [`${type.name}.${field.name}`, weightOf(field)] as const,
    ),
  ]),
);
const declaredInputs = declared([
  ...objects.flatMap((type) =>
    fieldsOf(type).flatMap(({ name, args }) =>
      args.map(
        (arg) => [`${type.name}.${name}(${arg.name})`, weightOf(arg)] as const,
      ),
    ),
  ),
  ...types
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        (field) => [`${type.name}.${field.name}`, weightOf(field)] as const,
      ),
    ),
]);

describe("the schema", () => {
  it("declares of its fields the costs written here, and no others", () => {
    expect(declaredFields).toEqual(fields);
  });

  it("declares of what they are given the costs written here, and no others", () => {
    expect(declaredInputs).toEqual(inputs);
  });

  it("declares a cost of every field behind which code runs", () => {
    const ours = resolvedFields(
      buildSchemaSync({
        resolvers,
        validate: false,
        pubSub: noTopics,
      }),
      resolvers,
    );
    const silent = [...ours].filter((place) => !(place in declaredFields));
    expect(silent).toEqual([]);
  });
});

/** Whether something below a type costs anything. */
function isCostly(type: unknown, seen = new Set<unknown>()): boolean {
  if (!isObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return fieldsOf(type).some(
    (field) =>
      (weightOf(field) ?? weightOf(getNamedType(field.type) as object) ?? 0) >
        0 || isCostly(getNamedType(field.type), seen),
  );
}

describe("every list of what costs something says how long it is:", () => {
  const sizedFromAbove = new Set(
    objects.flatMap((type) =>
      fieldsOf(type).flatMap((field) => {
        const { listSize } = field.extensions as CostExtensions;
        const { name } = getNamedType(field.type);
        return listSize?.of === undefined ? [] : [`${name}.${listSize.of}`];
      }),
    ),
  );
  for (const type of objects)
    for (const field of fieldsOf(type)) {
      const isList = isListType(getNullableType(field.type));
      if (!isList || !isCostly(getNamedType(field.type))) continue;
      const place = `${type.name}.${field.name}`;
      it(place, () => {
        const { listSize } = field.extensions as CostExtensions;
        expect(listSize !== undefined || sizedFromAbove.has(place)).toBe(true);
      });
    }
});

describe("what a list's length is told by is there:", () => {
  for (const type of objects)
    for (const field of fieldsOf(type)) {
      const { listSize } = field.extensions as CostExtensions;
      if (listSize === undefined) continue;
      it(`${type.name}.${field.name}`, () => {
        const { first, perEntry = {}, of } = listSize;
        const given = field.args.flatMap((arg) => {
          const inner = getNamedType(arg.type);
          return isInputObjectType(inner)
            ? Object.keys(inner.getFields()).map(
                (name) => `${arg.name}.${name}`,
              )
            : [arg.name];
        });
        const tellers = [first ?? [], Object.keys(perEntry)].flat();
        expect(given).toEqual(expect.arrayContaining(tellers));
        if (of === undefined) return;
        const returned = getNamedType(field.type) as GraphQLObjectType;
        expect(String(returned.getFields()[of]?.type)).toMatch(/^\[/);
      });
    }
});
