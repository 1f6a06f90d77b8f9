import { useSyncExternalStore, type JSX } from "react";
import type { SeenStore } from "./Seen.js";
import { StatusLine } from "./StatusLine.js";
import { useCreatedVideo } from "./useCreatedVideo.js";
import { useTokenPrompt } from "./useTokenPrompt.js";
import { useWordWrap } from "./useWordWrap.js";

/** What this page adds to GraphiQL. It has to be drawn within it. */
export function Companion({
  store,
}: {
  readonly store: SeenStore;
}): JSX.Element {
  const seen = useSyncExternalStore(store.subscribe, store.get);
  useWordWrap();
  useCreatedVideo(seen);
  useTokenPrompt(seen);
  return <StatusLine seen={seen} />;
}
