import { entities as workload } from "../workloads/entities.js";
import { comparison } from "./comparison.js";

export const entities = comparison(
  "entities",
  "What do 200 references of another subgraph cost? Ten calls of VOD for the gateway and the floor, 200 for those who resolve them one by one.",
  workload,
);
