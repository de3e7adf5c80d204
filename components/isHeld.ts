/** Whether the pointer or the keyboard is on the Undo that stands in the place of that paper. */
export function isHeld(id: string): boolean {
  const row = document.querySelector(`.papers > [data-id="${CSS.escape(id)}"] > .removed`);
  return row?.matches(':hover, :has(:focus-visible)') ?? false;
}
