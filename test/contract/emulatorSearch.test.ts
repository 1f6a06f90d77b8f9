import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { SCROLL_TOKEN_MS } from "../../src/emulator/search/ScrollMemory.js";
import { aVodRequestId } from "../support/arbitrary.js";
import { FakeClock } from "../support/FakeClock.js";
import { storedVideo } from "../support/storedVideo.js";
import {
  failureOf,
  vendorPackages,
  type VendorAnswer,
  type VendorCall,
} from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const normal = "c6a23a870c8c4ffcd40cbd3813330008";
const seeded =
  "Status in ('Uploading','UploadFail','UploadSucc','Transcoding')";

type Row = readonly [
  rule: string,
  action: string,
  parameters: Readonly<Record<string, string | number>>,
  expected: readonly [code: string, message: string],
];

const notValid = (name: string): Row[3] => [
  "InvalidParameter",
  `The specified parameter "${name}" is not valid.`,
];
const invalid = (name: string): Row[3] => [
  `Invalid${name}`,
  `Specified parameter ${name} is not valid.`,
];
const badMatch = (part: string): Row[3] => [
  "ErrorMatchSyntax",
  `The parameter Match.${part} has an error syntax, please check it.`,
];
const listTooLong: Row[3] = [
  "VideoListExceededMax",
  "The video list exceeded maximum.",
];
const expired: Row[3] = [
  "InvalidScrollToken.Expired",
  "The ScrollToken is expired, please refresh it.",
];

const rows: readonly Row[] = [
  ["a match that is none", "SearchMedia", { Match: "Title" }, badMatch("end")],
  ["an unknown field", "SearchMedia", { Match: "A = 1" }, badMatch("A")],
  [
    "a type of media that VOD lacks",
    "SearchMedia",
    { SearchType: "text" },
    invalid("SearchType"),
  ],
  [
    "an order by size",
    "SearchMedia",
    { SortBy: "Size:Desc" },
    notValid("SortBy"),
  ],
  [
    "an order without direction",
    "SearchMedia",
    { SortBy: "CreationTime" },
    notValid("SortBy"),
  ],
  [
    "four sort fields",
    "SearchMedia",
    { SortBy: Array(4).fill("CreationTime:Asc").join(",") },
    notValid("SortBy"),
  ],
  ["page 0", "SearchMedia", { PageNo: 0 }, invalid("PageNo")],
  ["a page of 101", "SearchMedia", { PageSize: 101 }, invalid("PageSize")],
  ["a page of none", "SearchMedia", { PageSize: 0 }, invalid("PageSize")],
  [
    "page 201 without a token",
    "SearchMedia",
    { PageNo: 201, PageSize: 1 },
    notValid("PageNo"),
  ],
  [
    "a page beyond 5,000 without a token",
    "SearchMedia",
    { PageNo: 51, PageSize: 100 },
    notValid("PageNo"),
  ],
  [
    "a token that nobody was given",
    "SearchMedia",
    { ScrollToken: "0".repeat(32) },
    expired,
  ],
  [
    "a page of 101 in a list",
    "GetVideoList",
    { PageSize: 101 },
    invalid("PageSize"),
  ],
  [
    "a list beyond 5,000",
    "GetVideoList",
    { PageNo: 51, PageSize: 100 },
    listTooLong,
  ],
  [
    "a category that is no number",
    "GetVideoList",
    { CateId: "x" },
    invalid("CateId"),
  ],
  [
    "a time that is none",
    "GetVideoList",
    { StartTime: "today" },
    invalid("StartTime"),
  ],
  [
    "an end that is not later than the start",
    "GetVideoList",
    { StartTime: "2025-01-01T00:00:00Z", EndTime: "2025-01-01T00:00:00Z" },
    notValid("EndTime"),
  ],
  [
    "an order by change",
    "GetVideoList",
    { SortBy: "ModificationTime:Asc" },
    notValid("SortBy"),
  ],
  [
    "21 reference ids",
    "GetVideoList",
    { ReferenceIds: Array(21).fill("abcdef").join(",") },
    notValid("ReferenceIds"),
  ],
];

describe.each(Object.entries(vendorPackages))(
  "searches in the emulator under %s",
  (_, connect) => {
    const clock = new FakeClock();
    let emulator: Emulator;
    let call: VendorCall;

    beforeAll(async () => {
      emulator = await createEmulator({
        credentials: [pair],
        idSeed: "search",
        quotas: "off",
        videos: Array.from({ length: 300 }, (_item, n) => storedVideo(n)),
      });
      call = connect({ url: emulator.url, credentials: pair });
    });
    afterAll(() => emulator.close());

    const media = (answer: VendorAnswer): readonly VendorAnswer[] =>
      answer["MediaList"] as readonly VendorAnswer[];
    const listed = (answer: VendorAnswer): readonly VendorAnswer[] =>
      (answer["VideoList"] as { readonly Video: readonly VendorAnswer[] })
        .Video;

    it("tells the basics of what it finds", async () => {
      const answer = await call("SearchMedia", {
        Match: `VideoId = '${normal}'`,
      });
      expect(answer).toMatchObject({
        Total: 1,
        ScrollToken: expect.stringMatching(/^.{32}$/),
        MediaList: [
          {
            MediaId: normal,
            MediaType: "video",
            CreationTime: "2025-11-03T16:30:00Z",
            Audio: {},
            Image: {},
            AttachedMedia: {},
          },
        ],
      });
      expect(Object.keys(media(answer)[0]?.["Video"] as object).sort()).toEqual(
        [
          "CoverURL",
          "CreationTime",
          "ModificationTime",
          "Status",
          "Title",
          "VideoId",
        ],
      );
    });

    it("tells the fields that it is asked for, snapshots plain, and what it does not know not at all", async () => {
      const answer = await call("SearchMedia", {
        Match: `VideoId = '${normal}'`,
        Fields:
          "Size,Duration,CateId,Tags,Snapshots,MediaSource,UserData,TemplateGroupId",
      });
      expect(media(answer)[0]?.["Video"]).toEqual({
        Size: 6442450944,
        Duration: 5467.949,
        CateId: 1000382001,
        Tags: "music,live,4k",
        Snapshots: expect.arrayContaining([
          expect.stringContaining("00001.jpg"),
        ]),
        MediaSource: "general",
      });
    });

    it("takes an expression with everything that has to be escaped on the way", async () => {
      const answer = await call("SearchMedia", {
        Match:
          "(Description = '& a crane <4K>.' or Title = '100% +/*~é后') and Size = [1,)",
      });
      expect(media(answer).map((item) => item["MediaId"])).toEqual([normal]);
    });

    it("answers nothing found without a token", async () => {
      const answer = await call("SearchMedia", { Match: "Title = 'nowhere'" });
      expect(answer).toEqual({
        RequestId: aVodRequestId,
        Total: 0,
        MediaList: [],
      });
    });

    it.each([
      ["audio", {}, []],
      [
        "image",
        { Match: "FileName = 'poster'" },
        ["7b1c5e0d9a324f68b0e2d4c6a81f0002"],
      ],
      [
        "image",
        { Match: "CateId = 1000382001 and Status in ('Normal')" },
        ["7b1c5e0d9a324f68b0e2d4c6a81f0002"],
      ],
      [
        "attached",
        { Match: "Title = 'logo' and BusinessType = 'watermark'" },
        ["e94d02b76c1a4835a7f3c8d1b50e0002"],
      ],
    ] as const)(
      "finds media of the type %s by %j",
      async (SearchType, query, ids) => {
        const answer = await call("SearchMedia", { SearchType, ...query });
        expect(
          media(answer).map((hit) => [hit["MediaId"], hit["MediaType"]]),
        ).toEqual(ids.map((id) => [id, SearchType]));
      },
    );

    it("tells an image under its own name, and empty objects under the others", async () => {
      const answer = await call("SearchMedia", {
        SearchType: "image",
        Match: "Title = 'Poster'",
        Fields: "ImageId,Title,URL,CateName",
      });
      expect(media(answer)).toMatchObject([
        {
          Video: {},
          Audio: {},
          Image: {
            ImageId: "7b1c5e0d9a324f68b0e2d4c6a81f0002",
            Title: "Poster <A2> & programme",
            URL: expect.stringMatching(/^https:/),
            CateName: "Lectures",
          },
          AttachedMedia: {},
        },
      ]);
    });

    it("sorts by several fields, the first one first", async () => {
      const answer = await call("SearchMedia", {
        Match: seeded,
        SortBy: "ModificationTime:Asc,CreationTime:Desc",
      });
      expect(
        media(answer).map((item) => String(item["MediaId"]).slice(-2)),
      ).toEqual(["01", "02", "03", "04", "dd"]);
    });

    it("finds what was created and what has moved on", async () => {
      const { VideoId } = await call("CreateUploadVideo", {
        Title: "found at once",
        FileName: "a.mp4",
      });
      const answer = await call("SearchMedia", {
        Match: "Title = 'found at once' and Status = 'Uploading'",
      });
      expect(media(answer)[0]?.["MediaId"]).toBe(VideoId);
      await call("DeleteVideo", { VideoIds: String(VideoId) });
      const gone = await call("SearchMedia", {
        Match: "Title = 'found at once'",
      });
      expect(gone["Total"]).toBe(0);
    });

    it("goes on with a token, at most 100 records at a time, in one order", async () => {
      const search = { Match: "Title = 'Video'", PageSize: 50 };
      const first = await call("SearchMedia", search);
      const ScrollToken = String(first["ScrollToken"]);
      const third = await call("SearchMedia", {
        ...search,
        PageNo: 3,
        ScrollToken,
      });
      expect(media(third)).toHaveLength(50);
      const tooFar = call("SearchMedia", { ...search, PageNo: 4, ScrollToken });
      expect((await failureOf(tooFar)).code).toBe("InvalidParameter");
      const twoOrders = call("SearchMedia", {
        ...search,
        ScrollToken,
        SortBy: "CreationTime:Desc,ModificationTime:Desc",
      });
      expect(await failureOf(twoOrders)).toMatchObject({
        code: "SortByExceededMax",
        status: 400,
      });
      const another = call("SearchMedia", { PageNo: 2, ScrollToken });
      expect((await failureOf(another)).code).toBe(
        "InvalidScrollToken.Expired",
      );
    });

    it("lists records with snapshots wrapped, and without what the list does not know", async () => {
      const answer = await call("GetVideoList", {
        Status: "Normal,Checking",
        ReferenceIds: "seed-normal",
      });
      expect(answer["Total"]).toBe(1);
      const [video] = listed(answer);
      expect(video).toMatchObject({
        VideoId: normal,
        Size: 6442450944,
        CateName: "Lectures",
        Snapshots: {
          Snapshot: ["00001", "00002", "00003"].map(
            (name) =>
              `https://media.example.com/${normal}/snapshots/${name}.jpg`,
          ),
        },
        UserData: '{"Extend":{"episode":"42","studio":"north"}}',
      });
      for (const absent of ["TemplateGroupId", "DownloadSwitch", "RegionId"])
        expect(Object.keys(video ?? {})).not.toContain(absent);
    });

    it("lists page by page in the order asked for", async () => {
      const page = async (PageNo: number, SortBy: string): Promise<unknown> =>
        listed(
          await call("GetVideoList", {
            EndTime: "2025-06-01T00:00:00Z",
            PageNo,
            PageSize: 2,
            SortBy,
          }),
        ).map((video) => video["Title"]);
      expect(await page(2, "CreationTime:Asc")).toEqual(["Video 2", "Video 3"]);
      expect(await page(1, "CreationTime:Desc")).toEqual([
        "Video 299",
        "Video 298",
      ]);
    });

    it("lists nothing as an empty list", async () => {
      const answer = await call("GetVideoList", {
        StorageLocation: "elsewhere",
      });
      expect(answer["Total"]).toBe(0);
      expect(listed(answer)).toEqual([]);
    });

    it("lets a token expire", async () => {
      const own = await createEmulator({ credentials: [pair], clock });
      const callOwn = connect({ url: own.url, credentials: pair });
      const at = (): { timestamp: string } => ({
        timestamp: `${new Date(clock.now()).toISOString().slice(0, 19)}Z`,
      });
      const { ScrollToken } = await callOwn("SearchMedia", {}, at());
      await clock.advance(SCROLL_TOKEN_MS);
      const late = callOwn(
        "SearchMedia",
        { ScrollToken: String(ScrollToken) },
        at(),
      );
      expect((await failureOf(late)).code).toBe("InvalidScrollToken.Expired");
      await own.close();
    });

    for (const [rule, action, parameters, [code, message]] of rows) {
      it(`refuses ${rule}`, async () => {
        const failure = await failureOf(call(action, parameters));
        expect(failure).toMatchObject({ code, status: 400, message });
      });
    }
  },
);
