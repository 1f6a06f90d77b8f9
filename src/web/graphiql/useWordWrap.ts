import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** No line is cut off, however narrow the pane is. GraphiQL wraps those of the response alone. */
export function useWordWrap(): void {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const headers = useGraphiQL((state) => state.headerEditor);
  useEffect(() => {
    for (const editor of [query, variables, headers])
      editor?.updateOptions({ wordWrap: "on" });
  }, [query, variables, headers]);
}
