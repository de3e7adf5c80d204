/** SHA-256. The browser wants all of it at once, and holds up the thread that asks: 0.3 s for 100,000 entries. */
export async function digest(content: Blob): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', await content.arrayBuffer());
}
