/** The place of rows that are not drawn. */
export function Gap({ height }: { height: number }) {
  return <li class="end" aria-hidden="true" style={{ height: `${height}px` }} />;
}
