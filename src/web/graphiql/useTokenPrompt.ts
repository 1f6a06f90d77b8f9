import {
  useGraphiQL,
  useGraphiQLActions,
  type MonacoEditor,
} from "@graphiql/react";
import { useEffect, useRef } from "react";
import type { Seen } from "./Seen.js";

const blank = "Bearer ";

/**
 * Opens the Headers pane, with a line to put a token into, when the gateway asks for one; takes a token that was good
 * along to the other tabs, which have headers of their own; and asks for the schema once there is one.
 */
export function useTokenPrompt({ isTokenWanted, authorization }: Seen): void {
  const editor = useGraphiQL((state) => state.headerEditor);
  const tabId = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id);
  useEffect(() => {
    if (!isTokenWanted || editor === undefined) return undefined;
    fill(editor, blank);
    openHeaders();
    // An editor takes the cursor once it is shown.
    const frame = requestAnimationFrame(() => {
      enterAfter(editor, blank);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isTokenWanted, editor]);
  useEffect(() => {
    if (authorization !== undefined && editor !== undefined)
      fill(editor, authorization);
  }, [authorization, editor, tabId]);
  useSchemaOf(isTokenWanted ? undefined : authorization);
}

/** Writes an `authorization` into the pane, unless it has one. */
function fill(editor: MonacoEditor, authorization: string): void {
  const text = editor.getValue();
  const filled = withAuthorization(text, authorization);
  if (filled !== text) editor.setValue(filled);
}

/** Puts the cursor where the token goes. */
function enterAfter(editor: MonacoEditor, text: string): void {
  const model = editor.getModel();
  const start = model?.getValue().indexOf(text) ?? -1;
  if (model === null || start < 0) return;
  editor.setPosition(model.getPositionAt(start + text.length));
  editor.focus();
}

function useSchemaOf(authorization: string | undefined): void {
  const actions = useGraphiQLActions();
  const hasSchema = useGraphiQL((state) => Boolean(state.schema));
  const asked = useRef<string>(undefined);
  useEffect(() => {
    if (authorization === undefined || hasSchema) return;
    if (asked.current === authorization) return;
    asked.current = authorization;
    void actions.introspect();
  }, [authorization, hasSchema, actions]);
}

/** GraphiQL keeps to itself which of the two panes is open, so its own button is pressed. */
function openHeaders(): void {
  document
    .querySelector<HTMLButtonElement>(
      '.graphiql-editor-tools [data-name="headers"]',
    )
    ?.click();
}

const name = "authorization";

/**
 * The text of the Headers pane with a line for the token, unless it has one.
 *
 * @returns the text as it is where it is no JSON object: it is the user's
 */
function withAuthorization(text: string, value: string): string {
  const headers = headersIn(text);
  if (headers === undefined) return text;
  const has = Object.keys(headers).some((key) => key.toLowerCase() === name);
  return has ? text : JSON.stringify({ ...headers, [name]: value }, null, 2);
}

function headersIn(text: string): object | undefined {
  if (text.trim() === "") return {};
  try {
    const read: unknown = JSON.parse(text);
    const isObject = typeof read === "object" && !Array.isArray(read);
    return isObject && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
