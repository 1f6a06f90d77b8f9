import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { VodClient, staticCredentials } from "../../src/vod/index.js";
import type { Transport } from "../../src/vod/transport/Transport.js";
import type { FakeClock } from "../support/FakeClock.js";
import { canary } from "../support/canary.js";
import type { Targets } from "../support/examples.js";
import { SecretWatch } from "../support/SecretWatch.js";
import { TEST_KEY } from "../support/startStack.js";
import { endOf, type End } from "./End.js";
import type { OperationCall } from "./operationCalls.js";
import type { Stage } from "./Stage.js";
import { SwitchedTransport } from "./SwitchedTransport.js";

/** One operation, with a VOD and a client of its own, all of it sound to begin with. */
export class Scene {
  readonly #call: OperationCall;
  readonly #stage: Stage;
  readonly #emulator: Emulator;
  readonly #line = new SwitchedTransport();
  readonly #watch: SecretWatch;
  readonly #vod: VodClient;
  #targets: Partial<Targets> = {};

  private constructor(call: OperationCall, stage: Stage, emulator: Emulator) {
    this.#call = call;
    this.#stage = stage;
    this.#emulator = emulator;
    this.#watch = new SecretWatch(TEST_KEY, emulator.url);
    this.#line.leadTo(this.#watch);
    this.#vod = new VodClient({
      endpoint: emulator.url,
      credentials: staticCredentials(TEST_KEY),
      clock: stage.clock,
      logger: stage.log,
      transport: this.#line,
      // Repetitions follow at once, so that the clock stands still unless a call is stuck.
      random: () => 0,
      quota: "off",
      breaker: "off",
      ...stage.setting.vod,
    });
  }

  static async open(call: OperationCall, stage: Stage): Promise<Scene> {
    const emulator = await createEmulator({
      credentials: [TEST_KEY],
      clock: stage.clock,
      idSeed: "test",
      quotas: "off",
    });
    const scene = new Scene(call, stage, emulator);
    stage.enter(scene.#vod);
    scene.#targets = (await call.prepare?.(stage)) ?? {};
    return scene;
  }

  get clock(): FakeClock {
    return this.#stage.clock;
  }

  get faults(): Emulator["faults"] {
    return this.#emulator.faults;
  }

  /** The operation itself and nothing else. */
  get action(): string {
    return this.#call.action;
  }

  /**
   * Which calls a lasting fault befalls: all, those that recover the operation too, unless the field asks
   * for something else first, which is to succeed.
   */
  get target(): { readonly action?: string } {
    const { action, asksFirst } = this.#call;
    return asksFirst === undefined ? {} : { action };
  }

  /** Calls that the gateway has sent since it started. */
  get sent(): number {
    return this.#line.sent;
  }

  /** Leads the gateway's calls elsewhere. */
  leadTo(transport: Transport): void {
    this.#line.leadTo(transport);
  }

  /** One caller's call. @throws when its answer holds a secret, or is none of GraphQL */
  async ask(): Promise<End> {
    const document = this.#call.document(this.#targets);
    const answer = await this.#stage.query(document);
    canary.expectNoneIn("an answer", answer.errors);
    return endOf(answer);
  }

  /** @throws when a secret was logged */
  async close(): Promise<void> {
    await this.#vod.close();
    await this.#emulator.close();
    canary.expectNoneIn("the log", this.#stage.log.lines.splice(0));
  }
}
