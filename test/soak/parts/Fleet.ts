import { GatewayProcess, type End } from "../../support/GatewayProcess.js";
import { LoadBalancer } from "../../support/LoadBalancer.js";
import { TEST_KEY } from "../../support/testKey.js";

export interface FleetOptions {
  /** Where VOD is. */
  readonly endpoint: string;
  readonly instances: number;
  /** How long an instance that was told to stop still takes requests. */
  readonly shutdownDelayMs: number;
}

/** Built gateways, each a process of its own, behind one load balancer. */
export class Fleet {
  /** How each instance that was told to stop came to its end. */
  readonly ends: End[] = [];
  /** What instances logged as a warning or worse. */
  readonly warnings: string[] = [];
  readonly #env: Readonly<Record<string, string>>;
  readonly #balancer: LoadBalancer;
  readonly #instances: GatewayProcess[] = [];

  private constructor(balancer: LoadBalancer, options: FleetOptions) {
    this.#balancer = balancer;
    this.#env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
      VOD_ENDPOINT: options.endpoint,
      SHUTDOWN_DELAY_MS: String(options.shutdownDelayMs),
      RATE_LIMIT_POINTS: "off",
      // A crowded machine is no reason to turn a caller away here.
      MAX_EVENT_LOOP_DELAY_MS: "600000",
      LOG_LEVEL: "warn",
    };
  }

  /** Starts all instances; resolves once each is in rotation. */
  static async open(options: FleetOptions): Promise<Fleet> {
    const fleet = new Fleet(await LoadBalancer.open(), options);
    try {
      const starts = Array.from({ length: options.instances }, () =>
        fleet.#start(),
      );
      fleet.#instances.push(...(await Promise.all(starts)));
    } catch (error) {
      await fleet.close();
      throw error;
    }
    return fleet;
  }

  /** Where callers reach all of them. */
  get url(): string {
    return this.#balancer.url;
  }

  /** Replaces each instance in turn, as a deployment does: the next one only when its successor is in rotation. */
  async roll(): Promise<void> {
    for (const [at, old] of this.#instances.entries()) {
      old.signal("SIGTERM");
      this.ends.push(await old.ended);
      this.#balancer.remove(await old.url());
      await this.#put(old);
      this.#instances[at] = await this.#start();
    }
  }

  async close(): Promise<void> {
    await this.#balancer.close();
    for (const instance of this.#instances) await this.#put(instance);
  }

  async #start(): Promise<GatewayProcess> {
    const instance = new GatewayProcess({ env: this.#env });
    try {
      await this.#balancer.add(await instance.url());
      return instance;
    } catch (error) {
      await instance.end();
      throw error;
    }
  }

  /** Lays an instance aside: it has written no secret, and its warnings are kept. */
  async #put(instance: GatewayProcess): Promise<void> {
    await instance.end();
    const lines = instance.stderr.split("\n").filter((line) => line !== "");
    this.warnings.push(...lines);
  }
}
