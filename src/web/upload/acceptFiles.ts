import { elementById } from "./element.js";

/** Hands on each file that is chosen, or dropped anywhere on the page. */
export function acceptFiles(accept: (file: File) => void): void {
  const chooser = elementById("files") as HTMLInputElement;
  chooser.addEventListener("change", () => {
    for (const file of chooser.files ?? []) accept(file);
    // The same file can then be chosen again.
    chooser.value = "";
  });
  const root = document.documentElement;
  addEventListener("dragover", (event) => {
    event.preventDefault();
    root.classList.add("dragging");
  });
  addEventListener("dragleave", (event) => {
    // Into the next element is not out of the page.
    if (event.relatedTarget === null) root.classList.remove("dragging");
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    root.classList.remove("dragging");
    for (const file of event.dataTransfer?.files ?? []) accept(file);
  });
}
