import { account } from "./account.js";
import type { Asset, AssetStatus } from "./AssetStore.js";
import type { AttachedMedia } from "./AttachedMedia.js";
import type { Image } from "./Image.js";

const IMAGE_PREFIX = "7b1c5e0d9a324f68b0e2d4c6a81f00";
const ATTACHED_PREFIX = "e94d02b76c1a4835a7f3c8d1b50e00";
const CREATED_AT_MS = Date.UTC(2025, 10, 4, 8, 30, 0);
const HOUR_MS = 60 * 60 * 1000;

type Fixture<Kind extends Image | AttachedMedia> = Partial<Kind> &
  Pick<Kind, "type"> & { readonly status: AssetStatus };

const IMAGES: readonly Fixture<Image>[] = [
  {
    status: "Uploading",
    type: "default",
    title: "Studio portrait",
    fileName: "portrait.jpg",
  },
  {
    status: "Normal",
    type: "default",
    title: "Poster <A2> & programme",
    description: "春季学期的海报。",
    tags: "poster,海报",
    cateId: 1000382001,
    fileName: "poster final.png",
    sizeBytes: 1_887_436,
  },
  { status: "UploadFail", type: "default" },
  {
    status: "Normal",
    type: "cover",
    title: "Concert film, cover",
    sizeBytes: 204_800,
  },
];

const ATTACHED: readonly Fixture<AttachedMedia>[] = [
  {
    status: "Uploading",
    type: "subtitle",
    title: "Lecture 1, English",
    fileName: "lecture-1.en.vtt",
    declaredSizeBytes: 24_576,
  },
  {
    status: "Normal",
    type: "watermark",
    title: "Station logo",
    description: "Top right, 40 % opaque.",
    tags: "logo,水印",
    cateIds: [1000382001, 1000382011],
    sizeBytes: 12_288,
  },
  { status: "UploadFail", type: "material" },
  {
    status: "Normal",
    type: "material",
    title: "Snow, loop",
    cateIds: [1000382111],
    sizeBytes: 8_388_608,
  },
];

const EXTENSIONS = { watermark: "png", subtitle: "vtt", material: "mp4" };

/**
 * The images that every emulator starts with, `…01` to `…04`: one for each status, and a cover.
 * Frozen, so that an example can rely on them.
 */
export function seedImages(): readonly Image[] {
  return IMAGES.map((fixture, index) => ({
    ...common(index + 1),
    id: IMAGE_PREFIX + twoDigits(index + 1),
    objectKey: `image/${fixture.type}/${imageName(index + 1)}.png`,
    ...fixture,
  }));
}

/** Likewise the attached media, `…01` to `…04`: one for each status, and a video as material. */
export function seedAttachedMedia(): readonly AttachedMedia[] {
  return ATTACHED.map((fixture, index) => ({
    ...common(index + 1),
    id: ATTACHED_PREFIX + twoDigits(index + 1),
    cateIds: [],
    objectKey: `${fixture.type}/${imageName(index + 1)}.${EXTENSIONS[fixture.type]}`,
    ...fixture,
  }));
}

function common(
  number: number,
): Pick<Asset, "createdAtMs" | "modifiedAtMs" | "appId" | "isFrozen"> {
  const createdAtMs = CREATED_AT_MS + number * HOUR_MS;
  return {
    createdAtMs,
    modifiedAtMs: createdAtMs + HOUR_MS / 2,
    appId: account.appId,
    isFrozen: true,
  };
}

function imageName(number: number): string {
  return `4C9E0A71B35D4F2E8D60A17B92C5F0${twoDigits(number)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
