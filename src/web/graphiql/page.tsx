// Monaco looks for its environment as soon as GraphiQL loads it: keep this import first.
import "./monacoEnvironment.js";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import { Companion } from "./Companion.js";
import { createFetcher } from "./createFetcher.js";
import "./page.css";
import { preparedTabs } from "./preparedTabs.js";
import { SeenStore } from "./Seen.js";

const page = document.getElementById("page");
if (page === null) throw new Error("index.html has no #page.");
/** As in page.css: there the variables take room that the document needs. */
const isNarrow = matchMedia("(max-width: 700px)").matches;
const seen = new SeenStore();
createRoot(page).render(
  <GraphiQL
    fetcher={createFetcher(seen)}
    defaultTabs={[...preparedTabs]}
    defaultEditorToolsVisibility={!isNarrow}
    schemaDescription
  >
    <GraphiQL.Logo>
      <a href="upload">Upload a file</a>
    </GraphiQL.Logo>
    <GraphiQL.Footer>
      <Companion store={seen} />
    </GraphiQL.Footer>
  </GraphiQL>,
);
