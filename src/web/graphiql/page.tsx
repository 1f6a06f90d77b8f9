// Monaco looks for its environment as soon as GraphiQL loads it: keep this import first.
import "./monacoEnvironment.js";
import { GraphiQL, type GraphiQLProps } from "graphiql";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import "./page.css";
import { preparedTabs } from "./preparedTabs.js";

const accept = "application/graphql-response+json, application/json";

/** Relative, so that the page also works below a proxy's path. */
const fetcher: GraphiQLProps["fetcher"] = async (request, options) => {
  const response = await fetch("graphql", {
    method: "POST",
    headers: {
      accept,
      "content-type": "application/json",
      ...options?.headers,
    },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Awaited<ReturnType<typeof fetcher>>;
};

const page = document.getElementById("page");
if (page === null) throw new Error("index.html has no #page.");
createRoot(page).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={[...preparedTabs]}
    defaultEditorToolsVisibility={false}
    schemaDescription
  >
    <GraphiQL.Logo>
      <a href="upload">Upload a file</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
