import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";
import { exampleVideoId } from "./preparedTabs.js";
import type { Seen } from "./Seen.js";

/** Puts the video that was created last into the variables of each tab that is opened, where one of the earlier ones stands. */
export function useCreatedVideo({ createdIds }: Seen): void {
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
