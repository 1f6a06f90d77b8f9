import { fileURLToPath } from "node:url";

// Sources, compiled code and the bundle all lie two folders below the root: these paths hold for each.

/** The bundled browser pages. */
export const pageFolder = fileURLToPath(new URL("../web/", import.meta.url));

/** The documents of our own clients. */
export const ownDocumentList = fileURLToPath(
  new URL("../../schema/persisted-documents.json", import.meta.url),
);
