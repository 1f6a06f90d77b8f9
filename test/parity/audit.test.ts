import { describe, expect, it } from "@jest/globals";
import { getNamedType, isObjectType, type GraphQLObjectType } from "graphql";
import {
  Extensions,
  Mutation,
  Query,
  Resolver,
  buildSchemaSync,
} from "type-graphql";
import { auditFields } from "../../src/graph/audit/auditFields.js";
import { declaredAudit } from "../../src/graph/audit/Audited.js";
import { buildSubgraph } from "../../src/graph/index.js";

/** What leaves a line in the audit trail, and what a success is called there. */
const audited: Readonly<Record<string, string>> = {
  "Mutation.cancelUrlUploads": "done",
  "Mutation.createAttachedMediaUpload": "granted",
  "Mutation.createImageUpload": "granted",
  "Mutation.createStreamUpload": "done",
  "Mutation.createUpload": "granted",
  "Mutation.createUrlUploads": "done",
  "Mutation.deleteMessageCallback": "done",
  "Mutation.deleteMultipartUpload": "done",
  "Mutation.deleteVideos": "done",
  "Mutation.refreshUpload": "granted",
  "Mutation.registerMedia": "done",
  "Mutation.setMessageCallback": "done",
  "Mutation.updateVideo": "done",
  "Mutation.updateVideos": "done",
  "Video.playAuth": "granted",
  "Video.playToken": "granted",
};

const types = Object.values(buildSubgraph().getTypeMap()).filter(isObjectType);
const fields = types.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({
    coordinate: `${type.name}.${field.name}`,
    field,
  })),
);

const isCredential = (type: GraphQLObjectType): boolean =>
  ["PlayCredential", "PlayToken"].includes(type.name) ||
  type.getInterfaces().some(({ name }) => name === "UploadCredential");

describe("the audit trail", () => {
  it("holds what the table says, and nothing else", () => {
    const declared = fields.flatMap(({ coordinate, field }) => {
      const rule = declaredAudit(field.extensions);
      return rule === undefined ? [] : [[coordinate, rule.success]];
    });
    expect(Object.fromEntries(declared)).toEqual(audited);
  });

  it("holds every field that hands out a credential, as granted", () => {
    const grants = fields
      .filter(({ field }) => {
        const type = getNamedType(field.type);
        return isObjectType(type) && isCredential(type);
      })
      .map(({ coordinate }) => coordinate);
    const granted = Object.keys(audited).filter(
      (coordinate) => audited[coordinate] === "granted",
    );
    expect(grants.toSorted()).toEqual(granted.toSorted());
  });
});

@Resolver()
class ForgetfulResolver {
  @Query(() => Boolean)
  reads(): boolean {
    return true;
  }

  @Mutation(() => Boolean)
  @Extensions({ audit: undefined })
  writes(): boolean {
    return true;
  }
}

describe("a mutation that declares no audit", () => {
  it("does not build, and is named", () => {
    const schema = buildSchemaSync({ resolvers: [ForgetfulResolver] });
    expect(() => {
      auditFields(schema);
    }).toThrow("Mutation.writes");
  });
});
