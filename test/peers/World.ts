import { readFileSync } from "node:fs";
import { GatewayProcess } from "../support/GatewayProcess.js";
import { composers } from "../supergraph/compose.js";
import { coursesOf } from "../supergraph/courses.js";
import {
  COURSES_SDL,
  startCourseCatalogue,
} from "../supergraph/startCourseCatalogue.js";
import { openCuttingProxy } from "./cuttingProxy.js";
import { GONE, NORMAL, UPLOADING } from "./documents.mjs";
import { openStandIn } from "./standIn.js";

/** Where a peer finds what it talks to. */
export interface World {
  /** The GraphQL endpoint of the built gateway, with an emulator in it. */
  readonly url: string;
  /** A server that answers everything with status 294, or 422. */
  readonly answers294: string;
  readonly answers422: string;
  readonly sdl: string;
  readonly coursesSdl: string;
  /** Of the gateway, behind a network that cuts answers into packets, and of a catalogue of courses. */
  readonly supergraph: string;
  /** What the supergraph says of the gateway's place. */
  readonly vodUrl: string;
}

export interface OpenWorld {
  readonly world: World;
  close(): Promise<void>;
}

/** Starts the gateway and all that stands around it: loopback alone. */
export async function openWorld(): Promise<OpenWorld> {
  const gateway = new GatewayProcess();
  const origin = await gateway.url();
  const [network, with294, with422] = await Promise.all([
    openCuttingProxy(origin),
    openStandIn(294),
    openStandIn(422),
  ]);
  const catalogue = await startCourseCatalogue(
    coursesOf([NORMAL, GONE, UPLOADING], 3),
  );
  const sdl = readFileSync("schema/schema.graphql", "utf8");
  return {
    world: {
      url: `${origin}/graphql`,
      answers294: urlOf(with294),
      answers422: urlOf(with422),
      sdl,
      coursesSdl: COURSES_SDL,
      vodUrl: urlOf(network),
      supergraph: compose(sdl, urlOf(network), catalogue.url),
    },
    close: async () => {
      await Promise.all([network, with294, with422].map((s) => s.close()));
      await catalogue.close();
      await gateway.end();
    },
  };
}

const urlOf = ({ port }: { readonly port: number }): string =>
  `http://127.0.0.1:${port}/graphql`;

function compose(sdl: string, url: string, coursesUrl: string): string {
  const { errors, supergraph } = composers["@apollo/composition"]([
    { name: "vod", sdl, url },
    { name: "courses", sdl: COURSES_SDL, url: coursesUrl },
  ]);
  if (supergraph === undefined) throw new Error(errors.join("\n"));
  return supergraph;
}
