/** Line icons of the library page; decoration only, the name stands on the control. */
function Line({ d, size = 16 }: { d: string; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} class="line" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}

export function ArrowIcon({ isDown }: { isDown: boolean }) {
  return <Line d={isDown ? 'M8 2.8v10.4M3.8 9 8 13.2 12.2 9' : 'M8 13.2V2.8M3.8 7 8 2.8 12.2 7'} />;
}

export function FileIcon() {
  return <Line size={32} d="M4 1.8h5l3 3v9.4H4zM9 1.8v3h3M8 12V7.4M6 9.2l2-1.9 2 1.9" />;
}

export function HelpIcon() {
  return <Line d="M5.8 6.2A2.2 2.2 0 1 1 8 8.4v1M8 11.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z" />;
}
