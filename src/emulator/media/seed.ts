import { account, NO_TRANSCODE } from "./account.js";
import type { Video, VideoStatus } from "./Video.js";

const ID_PREFIX = "c6a23a870c8c4ffcd40cbd38133300";
const CREATED_AT_MS = Date.UTC(2025, 10, 3, 8, 30, 0);
const HOUR_MS = 60 * 60 * 1000;

/**
 * The records that every emulator starts with: ids `…0001` to `…0009`, one for each status in the
 * order of the vendor's table, and `…00dd`, damaged. Frozen, so that an example can rely on them.
 */
export function seedVideos(): readonly Video[] {
  return [
    ...FROZEN.map((fixture, index) => frozenVideo(fixture, index + 1)),
    damagedVideo(),
  ];
}

type Fixture = Pick<Video, "title"> & {
  readonly status: VideoStatus;
} & Partial<Video>;

const FROZEN: readonly Fixture[] = [
  {
    status: "Uploading",
    referenceId: "seed-uploading",
    title: "Opening keynote",
    declaredSizeBytes: 734_003_200,
    partsSizeBytes: 183_500_800,
  },
  {
    status: "UploadFail",
    title: "Field recording, first take",
    tags: "audio,field",
  },
  {
    status: "UploadSucc",
    title: "Product teaser",
    description: "Thirty seconds for the landing page.",
    sizeBytes: 52_428_800,
    templateGroupId: NO_TRANSCODE,
  },
  {
    status: "Transcoding",
    title: "第一讲 流体力学导论",
    description: "春季学期，第一周。",
    tags: "教学,物理,公开课",
    cateId: 1000382002,
    sizeBytes: 1_344_299_008,
    durationSeconds: 5413.24,
  },
  {
    status: "TranscodeFail",
    title: "Interview, camera B",
    sizeBytes: 401_717,
    durationSeconds: 0.04,
  },
  {
    status: "Checking",
    title: "Community submission 118",
    sizeBytes: 18_874_368,
    durationSeconds: 94.5,
    downloadSwitch: "off",
  },
  {
    status: "Blocked",
    title: "Community submission 97",
    sizeBytes: 22_020_096,
    durationSeconds: 121.8,
    auditStatus: "Blocked",
    downloadSwitch: "off",
  },
  {
    status: "Normal",
    referenceId: "seed-normal",
    title: "Concert film, full length",
    description: "Ninety-one minutes, two cameras & a crane <4K>.",
    tags: "music,live,4k",
    cateId: 1000382001,
    sizeBytes: 6_442_450_944,
    durationSeconds: 5467.949,
    coverUrl: imageUrl("08", "cover"),
    snapshotUrls: ["00001", "00002", "00003"].map((name) =>
      imageUrl("08", name),
    ),
    auditStatus: "Normal",
    storageClass: "Archive",
    restoreStatus: "Success",
    restoreExpiration: "2026-12-31T16:00:00Z",
    userData: '{"Extend":{"episode":"42","studio":"north"}}',
  },
  {
    status: "ProduceFail",
    title: "Highlights, automatic cut",
    sizeBytes: 8_388_608,
    durationSeconds: 30.03,
  },
];

function frozenVideo(fixture: Fixture, number: number): Video {
  const createdAtMs = CREATED_AT_MS + number * HOUR_MS;
  return {
    id: ID_PREFIX + String(number).padStart(2, "0"),
    snapshotUrls: [],
    createdAtMs,
    modifiedAtMs: createdAtMs + HOUR_MS / 2,
    templateGroupId: account.defaultTemplateGroupId,
    appId: account.appId,
    downloadSwitch: "on",
    storageClass: "Standard",
    objectKey: objectKey(number.toString(16)),
    isDamaged: false,
    isFrozen: true,
    ...fixture,
  };
}

function damagedVideo(): Video {
  const fixture: Fixture = {
    status: "Uploading",
    title: "Damaged record",
    isDamaged: true,
  };
  return { ...frozenVideo(fixture, 10), id: `${ID_PREFIX}dd` };
}

function objectKey(digit: string): string {
  const name = `549737d${digit}-173896da0a${digit}`;
  return `sv/${name}/${name}.mp4`;
}

function imageUrl(video: string, name: string): string {
  return `https://media.example.com/${ID_PREFIX}${video}/snapshots/${name}.jpg`;
}
