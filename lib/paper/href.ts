const MAX_LENGTH = 2_000;

/**
 * The one way to make a link out of text that others wrote. Returns the normalised address, or null for
 * anything but `https:` to a public-looking host name without credentials (so no `javascript:`, no `data:`,
 * no IP literals, no `localhost`).
 */
export function safeHref(text: string | null | undefined): string | null {
  if (!text || text.length > MAX_LENGTH) return null;

  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }

  if (url.protocol !== 'https:' || url.username || url.password || url.port) return null;
  if (!/^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z]$/.test(url.hostname)) return null;
  return url.href;
}
