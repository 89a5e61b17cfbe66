/** A pillow to sleep on: the product's sign, drawn small. */
export function Pillow() {
  return (
    <svg class="pillow" viewBox="0 0 72 48" width="72" height="48" aria-hidden="true">
      <path class="cloth" d="M7 6q29 8 58 0 9 18 0 36-29-8-58 0-9-18 0-36" />
      <path class="seam" d="M13 12q23 5 46 0M13 36q23-5 46 0" />
      <path class="words" d="M22 21h13M40 21h11M25 27h9M39 27h8" />
    </svg>
  );
}
