/** Bytes decoded in one task of the page. */
const SLICE = 2 * 1024 * 1024;

/**
 * A file's text as UTF-8, a slice at a time: `Blob.text()` decodes all of it in one task, which freezes the tab for a
 * second or more at 200 MB. A byte order mark is left out. Throws the signal's reason once the reader has cancelled.
 */
export async function readText(
  file: Pick<Blob, 'size' | 'slice'>,
  { signal }: { signal: AbortSignal },
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for (let from = 0; from < file.size; from += SLICE) {
    const bytes = await file.slice(from, from + SLICE).arrayBuffer();
    signal.throwIfAborted();
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}
