/**
 * Stands in for VOD: answers from prepared bodies, as fast as `node:http` can, and checks nothing. What it
 * answers depends on the ids that it is sent, so that a mixed-up answer is seen. Over the channel to the
 * benchmark it is told how long to take and how much to let through, and says what has arrived.
 */
import { createServer } from "node:http";

const BUCKET = "outin-bench.oss-cn-shanghai.aliyuncs.com";
/** A day, so that no run outlives it. */
const expiresAt = new Date(Date.now() + 86_400_000).toISOString();

const settings = { latencyMs: 0, callsPerSecond: Infinity };
const counts = { calls: 0, refused: 0 };
const window = { second: 0, calls: 0 };

process.on("message", ({ ask, set }) => {
  if (set) {
    Object.assign(settings, set);
    Object.assign(counts, { calls: 0, refused: 0 });
    window.calls = 0;
  }
  if (set || ask === "counts") process.send(counts);
});

const answers = {
  RefreshUploadVideo: ({ VideoId }) => remembered("grant", VideoId, grant),
  GetVideoInfo: ({ VideoId }) => remembered("video", VideoId, oneVideo),
  GetVideoInfos: ({ VideoIds }) => {
    const records = VideoIds.split(",").map((id) =>
      remembered("record", id, (known) => JSON.stringify(record(known))),
    );
    return `{"RequestId":"${requestId}","VideoList":[${records.join(",")}],"NonExistVideoIds":[]}`;
  },
  GetVideoList: ({ CateId, PageSize }) =>
    remembered(`page of ${PageSize}`, CateId, (id) =>
      page(Number(id), Number(PageSize)),
    ),
};

const requestId = "25818875-5F78-4A13-BEF6-D7393642CA58";
const memory = new Map();

/** Bodies are made once: what the stand-in takes is not what is measured. */
function remembered(kind, id, make) {
  const key = `${kind} ${id}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make(id);
  memory.set(key, made);
  return made;
}

function grant(id) {
  return JSON.stringify({
    RequestId: requestId,
    VideoId: id,
    UploadAddress: encode({
      Endpoint: "https://oss-cn-shanghai.aliyuncs.com",
      Bucket: "outin-bench",
      FileName: `sv/${id}/${id}.mp4`,
    }),
    UploadAuth: encode({
      SecurityToken: `CAIS${"t0kEn+/".repeat(57)}`,
      AccessKeyId: `STS.NU${id.slice(-24)}`,
      ExpireUTCTime: `${expiresAt.slice(0, 19)}Z`,
      AccessKeySecret: "s".repeat(44),
      Expiration: "3600",
      Region: "cn-shanghai",
    }),
  });
}

function oneVideo(id) {
  const { Snapshots, ...rest } = record(id);
  return JSON.stringify({
    RequestId: requestId,
    Video: { ...rest, Snapshots: { Snapshot: Snapshots } },
  });
}

function page(category, size) {
  const videos = Array.from({ length: size }, (_, place) => {
    const number = category * 100 + place;
    const id = String(number).padStart(32, "0");
    const { Snapshots, ...rest } = record(id, category);
    return { ...rest, Snapshots: { Snapshot: Snapshots } };
  });
  return JSON.stringify({
    RequestId: requestId,
    Total: 1000,
    VideoList: { Video: videos },
  });
}

function record(id, category = 781) {
  return {
    VideoId: id,
    ReferenceId: `ref-${id}`,
    Title: `Lecture ${Number(id)}`,
    Description: "The second lecture of the course, with its exercises.",
    Tags: "course,physics,2026",
    CoverURL: `https://media.example.com/${id}/cover.jpg`,
    Status: "Normal",
    Duration: 5413.24,
    Size: 1344299008,
    CreationTime: "2026-03-01T08:00:00Z",
    ModificationTime: "2026-03-01T09:30:00Z",
    CateId: category,
    CateName: `Category ${category}`,
    Snapshots: [1, 2, 3].map(
      (shot) => `https://media.example.com/${id}/${shot}.jpg`,
    ),
    TemplateGroupId: "716c0b6a6e4c4e6aa3a9d9fd57b4b3c2",
    StorageLocation: BUCKET,
    AppId: "app-1000000",
    DownloadSwitch: "on",
    StorageClass: "Standard",
  };
}

function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64");
}

function isThrottled() {
  const second = Math.floor(performance.now() / 1000);
  if (window.second !== second) Object.assign(window, { second, calls: 0 });
  window.calls += 1;
  return window.calls > settings.callsPerSecond;
}

function respond(response, action, parameters) {
  counts.calls += 1;
  const isRefused = isThrottled();
  if (isRefused) counts.refused += 1;
  const body = isRefused
    ? `{"Code":"Throttling.User","Message":"Request was denied due to user flow control.","RequestId":"${requestId}","HostId":"vod"}`
    : answers[action](Object.fromEntries(new URLSearchParams(parameters)));
  const send = () => {
    response.writeHead(isRefused ? 400 : 200, {
      "content-type": "application/json;charset=utf-8",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  };
  if (settings.latencyMs > 0) setTimeout(send, settings.latencyMs);
  else send();
}

/**
 * V3 has its parameters in a form, and the vendor's V1 package puts them into the URL; both name the action
 * in a header. The benchmark, which asks directly, names it in the URL.
 */
const server = createServer((request, response) => {
  const query = request.url.slice(request.url.indexOf("?") + 1);
  const action =
    request.headers["x-acs-action"] ?? new URLSearchParams(query).get("Action");
  if (request.method === "GET") return respond(response, action, query);
  let form = "";
  request.setEncoding("latin1").on("data", (text) => (form += text));
  request.once("end", () => respond(response, action, form));
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => {
  console.log(`Listening   http://127.0.0.1:${server.address().port}/`);
});
