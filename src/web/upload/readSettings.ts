/** What the server says about the VOD behind it. */
export interface Settings {
  /** Where an emulator takes switches, with a slash at the end. Absent: a real account, or no way there. */
  readonly controlUrl?: string;
}

/** Reads what the server has laid beside the page. @throws Error when it has not */
export async function readSettings(): Promise<Settings> {
  const response = await fetch("upload/settings.json");
  if (!response.ok)
    throw new Error(`The page's settings: status ${response.status}.`);
  return (await response.json()) as Settings;
}
