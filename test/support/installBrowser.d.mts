/** The browser's executable, or undefined. */
export function findBrowser(): string | undefined;
/** Makes the browser available where that is possible. */
export function installBrowser(): void;
