import { placeTip } from '../placeTip.ts';
import { make } from './elements.ts';

const DELAY_MS = 350;
/** Time to reach the tooltip with the pointer. */
const GRACE_MS = 150;

interface Shown {
  control: Element;
  bubble: HTMLElement;
  gone: AbortController;
}

/** One tooltip at a time, whatever the number of cards. */
let shown: Shown | null = null;
/** What the pointer or the keyboard is on, until it leaves. */
let visit: { control: Element; left: AbortController } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tooltips for everything in a root that carries `aria-description`, in the browser's top layer: a card clips whatever
 * leaves it, the top layer does not. Shown on hover (after a moment), on keyboard focus and on a click on what does
 * nothing else; the pointer may rest on it; gone on leave, blur, Escape, scroll.
 */
export function attachTips(root: ShadowRoot): void {
  root.addEventListener('pointerover', ({ target }) => {
    if (isBubble(target)) return clearTimeout(timer);
    const control = controlOf(target);
    if (!control) return;
    enter(root, control);
    if (control === shown?.control) clearTimeout(timer);
    else later(() => show(root, control), DELAY_MS);
  });
  root.addEventListener('focusin', ({ target }) => {
    const control = controlOf(target);
    if (!control?.matches(':focus-visible')) return;
    enter(root, control);
    show(root, control);
  });
  root.addEventListener('click', ({ target }) => {
    const control = controlOf(target);
    if (control?.matches('button.chip')) show(root, control);
  });
}

/** Listens for the leaving only where somebody has come: there are many roots. */
function enter(root: ShadowRoot, control: Element): void {
  if (visit?.control === control) return;
  visit?.left.abort();
  const left = new AbortController();
  visit = { control, left };
  root.addEventListener('pointerout', () => later(hideTip, GRACE_MS), { signal: left.signal });
  root.addEventListener('focusout', hideTip, { signal: left.signal });
}

/** Says anew what the control says now, if its tooltip is open. */
export function refreshTip(root: ShadowRoot): void {
  if (shown?.control.getRootNode() !== root) {
    if (shown && !shown.control.isConnected) hideTip();
    return;
  }
  const description = shown.control.getAttribute('aria-description') ?? '';
  if (shown.bubble.textContent !== description) shown.bubble.textContent = description;
}

export function hideTip(): void {
  clearTimeout(timer);
  shown?.gone.abort();
  shown?.bubble.remove();
  shown = null;
}

function show(root: ShadowRoot, control: Element): void {
  clearTimeout(timer);
  if (shown?.control === control) return;
  hideTip();
  // The page may have taken the card away since the pointer came.
  if (!control.isConnected) return;

  const bubble = make('div', { class: 'tip', popover: 'manual', 'aria-hidden': 'true' });
  bubble.textContent = control.getAttribute('aria-description');
  root.append(bubble);
  const gone = new AbortController();
  shown = { control, bubble, gone };

  bubble.showPopover?.();
  placeTip(control, bubble);
  const { signal } = gone;
  window.addEventListener('scroll', hideTip, { capture: true, passive: true, signal });
  window.addEventListener('keydown', (event) => event.key === 'Escape' && hideTip(), { signal });
  window.addEventListener('resize', hideTip, { signal });
}

function later(act: () => void, wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(act, wait);
}

function controlOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[aria-description]') : null;
}

function isBubble(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('.tip');
}
