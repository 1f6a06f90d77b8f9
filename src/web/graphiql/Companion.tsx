import { useSyncExternalStore, type JSX, useEffect } from "react";
import type { SeenStore, Seen } from "./Seen.js";
import { StatusLine } from "./StatusLine.js";
import { useTokenPrompt } from "./useTokenPrompt.js";
import { useGraphiQL } from "@graphiql/react";
import { exampleVideoId } from "./preparedTabs.js";

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

/** Puts the video that was created last into the variables of each tab that is opened, where one of the earlier ones stands. */
function useCreatedVideo({ createdIds }: Seen): void {
  const editor = useGraphiQL((state) => state.variableEditor);
  const tabId = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id);
  useEffect(() => {
    const newest = createdIds.at(-1);
    if (newest === undefined || editor === undefined) return;
    const text = editor.getValue();
    const followed = [exampleVideoId, ...createdIds].reduce(
      (variables, id) => variables.replaceAll(id, newest),
      text,
    );
    if (followed !== text) editor.setValue(followed);
  }, [createdIds, editor, tabId]);
}

/** No line is cut off, however narrow the pane is. GraphiQL wraps those of the response alone. */
function useWordWrap(): void {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const headers = useGraphiQL((state) => state.headerEditor);
  useEffect(() => {
    for (const editor of [query, variables, headers])
      editor?.updateOptions({ wordWrap: "on" });
  }, [query, variables, headers]);
}
