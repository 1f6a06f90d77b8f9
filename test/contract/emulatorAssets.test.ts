import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import {
  failureOf,
  openapiCoreXml,
  vendorPackages,
  type VendorAnswer,
  type VendorCall,
} from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const image = "7b1c5e0d9a324f68b0e2d4c6a81f0002";
const uploadingImage = "7b1c5e0d9a324f68b0e2d4c6a81f0001";
const watermark = "e94d02b76c1a4835a7f3c8d1b50e0002";
const uploadingSubtitle = "e94d02b76c1a4835a7f3c8d1b50e0001";
const tooMany = Array.from({ length: 21 }, (_, n) => `id${n}`).join(",");

type Row = readonly [
  rule: string,
  action: string,
  parameters: Readonly<Record<string, string | number>>,
  expected: readonly [code: string, status: number, message: string],
];

const missing = (name: string): Row[3] => [
  `Missing${name}`,
  400,
  `${name} is mandatory for this action.`,
];
const notValid = (name: string): Row[3] => [
  "InvalidParameter",
  400,
  `The specified parameter "${name}" is not valid.`,
];
const invalid = (name: string): Row[3] => [
  `Invalid${name}`,
  400,
  `Specified parameter ${name} is not valid.`,
];
const illegal = (name: string): Row[3] => [
  "IllegalCharacters",
  400,
  `The specified ${name} contains illegal emoticon or special characters.`,
];
const tooLong = (name: string, max: number): Row[3] => [
  "LengthExceededMax",
  400,
  `The specified ${name} length has exceeded ${max} bytes.`,
];
const noStorage: Row[3] = [
  "InvalidStorage.NotFound",
  404,
  "The StorageLocation does not exist.",
];
const noCategory: Row[3] = [
  "InvalidCateId.NotFound",
  404,
  "The CateId not exist.",
];
const tags17 = Array.from({ length: 17 }, (_, n) => `t${n}`).join(",");
const tooManyTags: Row[3] = [
  "TagsExceededMax",
  400,
  "The specified Tags count has exceeded 16.",
];

const png = { ImageType: "default" };
const srt = { BusinessType: "subtitle" };

const rows: readonly Row[] = [
  ["an image without type", "CreateUploadImage", {}, missing("ImageType")],
  [
    "an image of another type",
    "CreateUploadImage",
    { ImageType: "poster" },
    notValid("ImageType"),
  ],
  [
    "an image of another format",
    "CreateUploadImage",
    { ...png, ImageExt: "bmp" },
    notValid("ImageExt"),
  ],
  [
    "an emoji in an image's title",
    "CreateUploadImage",
    { ...png, Title: "a 🎬" },
    illegal("Title"),
  ],
  [
    "a long description of an image",
    "CreateUploadImage",
    { ...png, Description: "长".repeat(1025) },
    tooLong("Description", 1024),
  ],
  [
    "17 tags of an image",
    "CreateUploadImage",
    { ...png, Tags: tags17 },
    tooManyTags,
  ],
  [
    "an image in another bucket",
    "CreateUploadImage",
    { ...png, StorageLocation: "elsewhere" },
    noStorage,
  ],
  [
    "a category of an image that is no number",
    "CreateUploadImage",
    { ...png, CateId: "films" },
    invalid("CateId"),
  ],
  [
    "attached media without type",
    "CreateUploadAttachedMedia",
    {},
    missing("BusinessType"),
  ],
  [
    "attached media of another type",
    "CreateUploadAttachedMedia",
    { BusinessType: "poster" },
    notValid("BusinessType"),
  ],
  [
    "a subtitle in a watermark's format",
    "CreateUploadAttachedMedia",
    { ...srt, MediaExt: "png" },
    notValid("MediaExt"),
  ],
  [
    "an emoji in a tag of attached media",
    "CreateUploadAttachedMedia",
    { ...srt, Tags: "👍" },
    illegal("Tags"),
  ],
  [
    "a long title of attached media",
    "CreateUploadAttachedMedia",
    { ...srt, Title: "x".repeat(129) },
    tooLong("Title", 128),
  ],
  [
    "six categories",
    "CreateUploadAttachedMedia",
    { ...srt, CateIds: "1,2,3,4,5,6" },
    notValid("CateIds"),
  ],
  [
    "a category among several that is no number",
    "CreateUploadAttachedMedia",
    { ...srt, CateIds: "1,a" },
    invalid("CateIds"),
  ],
  [
    "attached media in another bucket",
    "CreateUploadAttachedMedia",
    { ...srt, StorageLocation: "elsewhere" },
    noStorage,
  ],
  ["a look-up without id", "GetImageInfo", {}, missing("ImageId")],
  [
    "an unknown image",
    "GetImageInfo",
    { ImageId: "nobody" },
    ["NoSuchResource", 404, "The specified resource does not exist."],
  ],
  [
    "another place for URLs",
    "GetImageInfo",
    { ImageId: image, OutputType: "ftp" },
    notValid("OutputType"),
  ],
  ["a look-up without ids", "GetImageInfos", {}, missing("ImageIds")],
  [
    "21 images at once",
    "GetImageInfos",
    { ImageIds: tooMany },
    notValid("ImageIds"),
  ],
  [
    "31 days for the storage",
    "GetImageInfos",
    { ImageIds: image, OutputType: "oss", AuthTimeout: 2_678_400 },
    notValid("AuthTimeout"),
  ],
  [
    "a look-up of attached media without ids",
    "GetAttachedMediaInfo",
    {},
    missing("MediaIds"),
  ],
  [
    "21 attached media at once",
    "GetAttachedMediaInfo",
    { MediaIds: tooMany },
    ["ExceededMax", 400, "The input parameter 'MediaIds' Exceed the limit."],
  ],
  ["an unknown category", "GetCategories", { CateId: 42 }, noCategory],
  [
    "a category of the other tree",
    "GetCategories",
    { CateId: 1000382001, Type: "material" },
    noCategory,
  ],
  [
    "a category that is no number",
    "GetCategories",
    { CateId: "films" },
    invalid("CateId"),
  ],
  ["another tree", "GetCategories", { Type: "live" }, notValid("Type")],
  ["another order", "GetCategories", { SortBy: "Name" }, notValid("SortBy")],
  ["page 0", "GetCategories", { PageNo: 0 }, invalid("PageNo")],
  ["a page of 101", "GetCategories", { PageSize: 101 }, invalid("PageSize")],
];

describe.each(Object.entries(vendorPackages))(
  "the emulator's images, attached media and categories under %s",
  (_, connect) => {
    let emulator: Emulator;
    let call: VendorCall;

    beforeAll(async () => {
      emulator = await createEmulator({
        credentials: [pair],
        idSeed: "assets",
        quotas: "off",
      });
      call = connect({ url: emulator.url, credentials: pair });
    });
    afterAll(() => emulator.close());

    it("creates an image, grants its upload, and reads it back", async () => {
      const created = await call("CreateUploadImage", {
        ImageType: "cover",
        ImageExt: "JPG",
        OriginalFileName: "D:\\a b+c&d=e?f#g%20.png",
        Title: "测试 图片 (1)*~+!'",
        Tags: "tag1,标签2",
        CateId: 1000382011,
        UserData: '{"Extend":{"localId":"42"}}',
      });
      const id = String(created["ImageId"]);
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      const { FileName: objectKey } = decoded(created, "UploadAddress");
      expect(objectKey).toMatch(/^image\/cover\/[0-9A-F]{32}\.jpg$/);
      expect(created).toMatchObject({
        ImageURL: `${emulator.url}/${String(objectKey)}`,
        FileURL: `${emulator.url}/${String(objectKey)}`,
      });
      expect(decoded(created, "UploadAuth")).toMatchObject({
        Expiration: expect.stringMatching(/^3[3-6]\d\d$/),
        AccessKeyId: expect.stringMatching(/^STS\.NU/),
      });
      const { ImageInfo } = await call("GetImageInfo", { ImageId: id });
      expect(ImageInfo).toMatchObject({
        ImageId: id,
        ImageType: "cover",
        Status: "Uploading",
        Title: "测试 图片 (1)*~+!'",
        Tags: "tag1,标签2",
        CateId: 1000382011,
        CateName: "Physics",
        Mezzanine: { OriginalFileName: "D:\\a b+c&d=e?f#g%20.png" },
      });
      emulator.completeUpload(id, { sizeBytes: 12 });
      const { ImageInfo: arrived } = await call("GetImageInfo", {
        ImageId: id,
      });
      expect(arrived).toMatchObject({
        Status: "Normal",
        Mezzanine: { FileSize: "12", Width: 1920, Height: 1080 },
      });
    });

    it("makes an image a png unless it is told otherwise", async () => {
      const plain = await call("CreateUploadImage", { ImageType: "default" });
      expect(plain["FileURL"]).toMatch(/\.png$/);
      const named = await call("CreateUploadImage", {
        ImageType: "default",
        OriginalFileName: "a.webp",
      });
      expect(named["FileURL"]).toMatch(/\.webp$/);
    });

    it("reads several images into a list of singular name, each once, and lists the unknown ones", async () => {
      const answer = await call("GetImageInfos", {
        ImageIds: `${image},nobody,${uploadingImage},${image}`,
      });
      const images = answer["ImageInfo"] as VendorAnswer[];
      expect(images.map((one) => one["ImageId"])).toEqual([
        uploadingImage,
        image,
      ]);
      expect(images[1]).toMatchObject({ Mezzanine: { FileSize: "1887436" } });
      for (const absent of ["Description", "Tags", "CateId", "CateName"]) {
        expect(Object.keys(images[0] ?? {})).not.toContain(absent);
      }
      expect(answer["NonExistImageIds"]).toEqual(["nobody"]);
    });

    it("answers twenty images that are not there without an error", async () => {
      const ids = Array.from({ length: 20 }, (_, n) => `nobody${n}`);
      const answer = await call("GetImageInfos", { ImageIds: ids.join(",") });
      expect(answer).toMatchObject({ NonExistImageIds: ids });
    });

    it("makes URLs as they are wanted", async () => {
      const urlOf = async (parameters: Record<string, string | number>) => {
        const { ImageInfo } = await call("GetImageInfo", {
          ImageId: image,
          ...parameters,
        });
        return (ImageInfo as VendorAnswer)["URL"];
      };
      expect(await urlOf({})).toMatch(/^https:\/\/media\.example\.com\/[^?]+$/);
      expect(await urlOf({ AuthTimeout: 60 })).toMatch(
        /\?auth_key=\d{10}-0-0-/,
      );
      expect(await urlOf({ OutputType: "oss" })).toMatch(
        /^https:\/\/outin-.*\?Expires=\d{10}&OSSAccessKeyId=.*&Signature=/,
      );
    });

    it("creates attached media, grants their upload, and reads them back", async () => {
      const created = await call("CreateUploadAttachedMedia", {
        BusinessType: "material",
        FileName: "雪 loop.mp4",
        FileSize: "8388608",
        Title: "Snow & <ice>",
        CateIds: "1000382111,1000382101,42",
      });
      const id = String(created["MediaId"]);
      const url = String(created["MediaURL"]);
      expect(url.startsWith(`${emulator.url}/`)).toBe(true);
      expect(new URL(url).pathname).toMatch(/^\/material\/[0-9A-F]{32}\.mp4$/);
      emulator.completeUpload(id);
      const answer = await call("GetAttachedMediaInfo", {
        MediaIds: `${id},nobody`,
      });
      expect(answer["AttachedMediaList"]).toMatchObject([
        {
          MediaId: id,
          Type: "material",
          Status: "Normal",
          Title: "Snow & <ice>",
          Categories: [
            {
              CateId: 1000382111,
              CateName: "Animated stickers",
              Level: 1,
              ParentId: 1000382101,
            },
            { CateId: 1000382101, Level: 0, ParentId: -1 },
          ],
        },
      ]);
      expect(answer["NonExistMediaIds"]).toEqual(["nobody"]);
    });

    it("reads several attached media, oldest first", async () => {
      const answer = await call("GetAttachedMediaInfo", {
        MediaIds: `${watermark},${uploadingSubtitle}`,
      });
      expect(answer["AttachedMediaList"]).toMatchObject([
        { MediaId: uploadingSubtitle, Status: "Uploading" },
        { MediaId: watermark, CreationTime: "2025-11-04T10:30:00Z" },
      ]);
    });

    it("lists the first level of categories, wrapped, below no category", async () => {
      const answer = await call("GetCategories", {});
      expect(answer["SubTotal"]).toBe(3);
      expect(Object.keys(answer)).not.toContain("Category");
      expect(answer["SubCategories"]).toEqual({
        Category: [
          {
            CateId: 1000382003,
            CateName: "Archive",
            Level: 0,
            ParentId: -1,
            Type: "default",
            SubTotal: 12,
          },
          expect.objectContaining({ CateName: "教学视频" }),
          expect.objectContaining({ CateName: "Lectures" }),
        ],
      });
    });

    it("pages the children of a category, beside the category", async () => {
      const answer = await call("GetCategories", {
        CateId: 1000382003,
        PageNo: 2,
        PageSize: 5,
        SortBy: "CreationTime:Asc",
      });
      expect(answer).toMatchObject({
        SubTotal: 12,
        Category: {
          CateId: 1000382003,
          CateName: "Archive",
          Level: 0,
          ParentId: -1,
          Type: "default",
        },
      });
      const { Category: children } = answer["SubCategories"] as {
        Category: VendorAnswer[];
      };
      expect(children.map((child) => child["CateName"])).toEqual([
        "2024-06",
        "2024-07",
        "2024-08",
        "2024-09",
        "2024-10",
      ]);
    });

    it("keeps the tree of material apart", async () => {
      const answer = await call("GetCategories", {
        CateId: -1,
        Type: "material",
      });
      expect(answer["SubCategories"]).toMatchObject({
        Category: [{ CateName: "Stickers", Type: "material", SubTotal: 1 }],
      });
    });

    it.each(rows)(
      "refuses %s",
      async (_rule, action, parameters, [code, status, message]) => {
        const failure = await failureOf(call(action, parameters));
        expect(failure).toMatchObject({ code, status, message });
      },
    );
  },
);

describe("the emulator under openapi-core, asked for XML", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await createEmulator({ credentials: [pair] });
  });
  afterAll(() => emulator.close());

  it("repeats the elements of lists", async () => {
    const call = openapiCoreXml({ url: emulator.url, credentials: pair });
    const images = await call("GetImageInfos", {
      ImageIds: `${image},${uploadingImage}`,
    });
    expect(images.match(/<ImageInfo>/g)).toHaveLength(2);
    expect(images).toContain("Poster &lt;A2&gt; &amp; programme");
    const categories = await call("GetCategories", {});
    expect(categories.match(/<SubCategories>/g)).toHaveLength(1);
    expect(categories.match(/<Category>/g)).toHaveLength(3);
  });
});

function decoded(answer: VendorAnswer, member: string): VendorAnswer {
  const json = Buffer.from(String(answer[member]), "base64").toString();
  return JSON.parse(json) as VendorAnswer;
}
