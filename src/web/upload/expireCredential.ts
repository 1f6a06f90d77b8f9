/**
 * Has the emulator refuse the credential of an upload from now on, as the vendor's storage does after 3,000
 * seconds.
 *
 * @throws Error when the emulator does not
 */
export async function expireCredential(
  controlUrl: string,
  mediaId: string,
): Promise<void> {
  const response = await fetch(`${controlUrl}credentials/expire`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mediaId }),
  });
  if (!response.ok)
    throw new Error(`The emulator answered with status ${response.status}.`);
}
