/** Value of a function at a place; writes the slope along each direction into `slopes`. */
export type Smooth = (place: Float64Array, slopes: Float64Array) => number;

/** Steps that are remembered: more cost memory and gain nothing here. */
const MEMORY = 6;
/** Share of the fall the slope promises that a step has to bring. */
const LEAST_FALL = 1e-4;
const SHORTEST = 1e-8;

/** A step taken: how far it went, how the slopes changed over it, and one over the product of the two. */
interface Step {
  moved: Float64Array;
  turned: Float64Array;
  scale: number;
}

/**
 * Where a convex function is about least, by the limited-memory quasi-Newton method of Nocedal (1980) with shortened
 * steps. Always the same place for the same start.
 */
export function minimise(heightOf: Smooth, start: Float64Array, steps: number): Float64Array {
  let place = Float64Array.from(start);
  let slopes = new Float64Array(start.length);
  let value = heightOf(place, slopes);
  const history: Step[] = [];
  for (let step = 0; step < steps; step += 1) {
    const way = turn(slopes, history);
    const slope = dot(way, slopes);
    if (slope >= 0) return place;
    let length = history.length > 0 ? 1 : 1 / Math.sqrt(-slope);
    const nextSlopes = new Float64Array(start.length);
    let next = walk(place, way, length);
    let nextValue = heightOf(next, nextSlopes);
    while (!(nextValue <= value + LEAST_FALL * length * slope)) {
      length /= 2;
      if (length < SHORTEST) return place;
      next = walk(place, way, length);
      nextValue = heightOf(next, nextSlopes);
    }
    remember(history, walk(next, place, -1), walk(nextSlopes, slopes, -1));
    [place, slopes, value] = [next, nextSlopes, nextValue];
  }
  return place;
}

/** Down the slopes, bent by what the steps before have shown of the curvature. */
function turn(slopes: Float64Array, history: readonly Step[]): Float64Array<ArrayBuffer> {
  const way = Float64Array.from(slopes, (slope) => -slope);
  const shares: number[] = [];
  for (const { moved, turned, scale } of history.toReversed()) {
    const share = scale * dot(moved, way);
    shares.unshift(share);
    add(way, turned, -share);
  }
  const last = history.at(-1);
  if (last) {
    const factor = 1 / (last.scale * dot(last.turned, last.turned));
    for (let at = 0; at < way.length; at += 1) way[at] = (way[at] as number) * factor;
  }
  for (const [at, { moved, turned, scale }] of history.entries()) {
    add(way, moved, (shares[at] as number) - scale * dot(turned, way));
  }
  return way;
}

function remember(history: Step[], moved: Float64Array, turned: Float64Array): void {
  const product = dot(moved, turned);
  if (product <= 0) return;
  history.push({ moved, turned, scale: 1 / product });
  if (history.length > MEMORY) history.shift();
}

function walk(from: Float64Array, way: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const place = Float64Array.from(from);
  add(place, way, length);
  return place;
}

function add(to: Float64Array, way: Float64Array, length: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + length * (way[at] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
