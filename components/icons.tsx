import type { ComponentChildren } from 'preact';

/** 16-unit line icons drawn for Dogear; decoration only, the name stands on the control. */
function Icon({ children, filled = false }: { children: ComponentChildren; filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function BookmarkIcon({ filled }: { filled: boolean }) {
  return (
    <Icon filled={filled}>
      <path d="M4 2.2h8v11.6l-4-3.1-4 3.1z" />
    </Icon>
  );
}

export function HideIcon() {
  return (
    <Icon>
      <path d="M2 8s2.2-3.9 6-3.9S14 8 14 8s-2.2 3.9-6 3.9S2 8 2 8z" />
      <path d="M3.2 13 12.8 3" />
    </Icon>
  );
}

export function CodeIcon() {
  return (
    <Icon>
      <path d="M5.4 4.6 2 8l3.4 3.4M10.6 4.6 14 8l-3.4 3.4" />
    </Icon>
  );
}

export function ClockIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.8V8l2.2 1.6" />
    </Icon>
  );
}

export function PageIcon() {
  return (
    <Icon>
      <rect x="2" y="3" width="12" height="10" rx="1.6" />
      <path d="M2 6.2h12" />
    </Icon>
  );
}

export function StackIcon() {
  return (
    <Icon>
      <ellipse cx="8" cy="4" rx="5" ry="1.9" />
      <path d="M3 4v8c0 1 2.2 1.9 5 1.9s5-.9 5-1.9V4M3 8c0 1 2.2 1.9 5 1.9S13 9 13 8" />
    </Icon>
  );
}
