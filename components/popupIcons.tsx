/** A line icon; decoration only, the name stands on the control. */
function Line({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" class="line" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}

export function SearchIcon() {
  return <Line d="M11.4 7a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM10.2 10.2l3.6 3.6" />;
}

export function CrossIcon() {
  return <Line d="m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6" />;
}

/** A page with its upper right corner folded down. */
export function PageEarIcon({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path class="sheet" d="M6 2.5h8l5.5 5.5v11a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 19V5A2.5 2.5 0 0 1 6 2.5z" />
      <path class="lines" d="M7.5 12h8.5M7.5 16h6" />
      <path class="corner" d="M14 2.5 19.5 8H16a2 2 0 0 1-2-2z" />
    </svg>
  );
}

export function TagIcon() {
  return <Line d="M2.5 7.6V3a.5.5 0 0 1 .5-.5h4.6L13.5 8 8 13.5zM5.4 5.4h.01" />;
}

export function NoteIcon() {
  return <Line d="M3 13l.6-2.8 7.3-7.3 2.2 2.2-7.3 7.3zM9.4 4.4l2.2 2.2" />;
}

export function QuoteIcon() {
  return <Line d="M6.6 4.5C4.4 5 3.2 6.4 3.2 8.6v2.9h3.4V8.4H4.9M13 4.5c-2.2.5-3.4 1.9-3.4 4.1v2.9H13V8.4h-1.7" />;
}

export function LinkIcon() {
  return (
    <Line d="M6.8 9.2l2.4-2.4M7.4 4.9l1.5-1.5a2.6 2.6 0 0 1 3.7 3.7l-1.5 1.5M8.6 11.1l-1.5 1.5a2.6 2.6 0 0 1-3.7-3.7l1.5-1.5" />
  );
}
