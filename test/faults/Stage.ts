import { buildSubgraph } from "../../src/graph/index.js";
import { PlayTokens } from "../../src/play/index.js";
import { createServer, type GatewayServer } from "../../src/server/index.js";
import type { VodGateway, VodTime } from "../../src/vod/index.js";
import { FakeClock } from "../support/FakeClock.js";
import { punctual } from "../support/FakeLoopDelay.js";
import { RecordingLogger } from "../support/recordingLogger.js";
import type { GraphQLAnswer, StackOptions } from "../support/startStack.js";

/** What a gateway is built with for one kind of trouble. */
export interface Setting extends Pick<StackOptions, "vod" | "server"> {
  readonly close?: () => void;
}

type Answer = GraphQLAnswer<Record<string, unknown>>;

const schema = buildSubgraph();

/**
 * The server of a gateway, in front of which the clients of many scenes take turns: it keeps nothing
 * between two of them, and takes longer to start than all the rest.
 */
export class Stage {
  readonly clock: FakeClock;
  readonly log = new RecordingLogger();
  readonly setting: Setting;
  #vod: (VodGateway & VodTime) | undefined;
  #server: GatewayServer | undefined;

  private constructor(clock: FakeClock, setting: Setting) {
    this.clock = clock;
    this.setting = setting;
  }

  static async open(
    build: (clock: FakeClock) => Promise<Setting>,
  ): Promise<Stage> {
    const clock = new FakeClock();
    const stage = new Stage(clock, await build(clock));
    stage.#server = await createServer({
      schema,
      clock,
      logger: stage.log,
      loopDelay: punctual,
      playTokens: new PlayTokens({
        region: "cn-shanghai",
        keyKeptMs: 0,
        clock,
      }),
      vod: {
        call: (...call) => stage.#present().call(...call),
        readVideos: (...call) => stage.#present().readVideos(...call),
        nowMs: () => stage.#present().nowMs(),
      },
      ...stage.setting.server,
    });
    return stage;
  }

  /** The server asks this client from now on. */
  enter(vod: VodGateway & VodTime): void {
    this.#vod = vod;
  }

  /** @throws when the answer is no JSON */
  async query(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.#server?.url}/graphql`, {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json",
        "content-type": "application/json",
      },
      body: JSON.stringify({ query, variables }),
    });
    const read = (await answer.json()) as Omit<Answer, "status">;
    return { ...read, status: answer.status };
  }

  async close(): Promise<void> {
    await this.#server?.close();
    this.setting.close?.();
  }

  #present(): VodGateway & VodTime {
    if (this.#vod === undefined) throw new Error("Nobody is on the stage.");
    return this.#vod;
  }
}
