import { silentLogger } from "../../../src/base/logger.js";
import {
  operations,
  staticCredentials,
  VodClient,
  type VodClientOptions,
} from "../../../src/vod/index.js";
import { newEnvelope, referenceIdOf } from "../../../src/vod/userData.js";
import { FakeClock } from "../../support/FakeClock.js";
import {
  FakeTransport,
  answer,
  refusal,
  unreachable,
  type Reaction,
  type SentCall,
} from "../../support/FakeTransport.js";
import { TEST_KEY } from "../../support/startStack.js";
import type { Outage, OutageWorld } from "./OutageWorld.js";

const VIDEO_ID = "c6a23a870c8c4ffcd40cbd3813330001";

/** A client over a VOD in memory, on a clock that is turned. */
export class FakeWorld implements OutageWorld {
  readonly #clock = new FakeClock();
  readonly #transport = new FakeTransport((call) => this.#react(call));
  readonly #vod: VodClient;
  #outage: Outage | undefined;

  constructor(options: Pick<VodClientOptions, "breaker"> = {}) {
    this.#vod = new VodClient({
      endpoint: "https://vod.cn-shanghai.aliyuncs.com",
      credentials: staticCredentials(TEST_KEY),
      clock: this.#clock,
      transport: this.#transport,
      random: () => 0.5,
      quota: "off",
      logger: silentLogger,
      ...options,
    });
  }

  get sent(): number {
    return this.#transport.calls.length;
  }

  ask(number: number): Promise<boolean> {
    const asked = CALLS[number % CALLS.length]!(this.#vod);
    return asked.then(
      () => true,
      () => false,
    );
  }

  begin(outage: Outage): void {
    this.#outage = outage;
  }

  mend(): void {
    this.#outage = undefined;
  }

  pass(ms: number): Promise<void> {
    return this.#clock.advance(ms);
  }

  #react(call: SentCall): Reaction {
    switch (this.#outage) {
      case "503":
        return refusal("ServiceUnavailable", { status: 503 });
      case "silence":
        return "hang";
      case "refused connections":
        return unreachable();
      case undefined:
        return call.action === "GetVideoInfo"
          ? answer({ Video: { VideoId: VIDEO_ID, Status: "Uploading" } })
          : answer(GRANT);
    }
  }
}

/** One operation that may be repeated, one that is looked up, one that reads. */
const CALLS: readonly ((vod: VodClient) => Promise<unknown>)[] = [
  (vod) => vod.call(operations.refreshUploadVideo, { VideoId: VIDEO_ID }),
  (vod) => {
    const envelope = newEnvelope({ owner: "" });
    return vod.call(operations.createUploadVideo, {
      FileName: "a.mp4",
      Title: "A",
      ReferenceId: referenceIdOf(envelope),
      UserData: { Extend: envelope },
    });
  },
  (vod) => vod.call(operations.getVideoInfo, { VideoId: VIDEO_ID }),
];

const base64 = (content: object): string =>
  Buffer.from(JSON.stringify(content)).toString("base64");

const GRANT = {
  VideoId: VIDEO_ID,
  UploadAddress: base64({
    Endpoint: "https://oss-cn-shanghai.aliyuncs.com",
    Bucket: "outin-1",
    FileName: "sv/1.mp4",
  }),
  UploadAuth: base64({
    AccessKeyId: "STS.1",
    AccessKeySecret: "s",
    SecurityToken: "t",
    Expiration: "3600",
  }),
};
