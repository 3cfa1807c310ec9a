// How a colour of the screen looks to somebody who sees colours otherwise, and how far two colours are apart to them.
//
// Sight: Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
// severity 1.0, applied to linear sRGB; without any colour, the relative luminance alone. Distance: CIEDE2000 as written
// down by Sharma, Wu and Dalal 2005, whose test data hold it. Contrast: WCAG 2.2.

type Triple = readonly [number, number, number];
/** Linear sRGB, each 0…1. */
export type Light = Triple;

export const sights = ["as most see", "protanopia", "deuteranopia", "tritanopia", "achromatopsia"] as const;
export type Sight = (typeof sights)[number];

const luminanceRow: Triple = [0.2126, 0.7152, 0.0722];

const matrices: Readonly<Record<Sight, readonly [Triple, Triple, Triple]>> = {
  "as most see": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [luminanceRow, luminanceRow, luminanceRow],
};

/** @param hex "#rrggbb" */
export function lightOf(hex: string): Light {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  const linear = (digits: string): number => {
    const value = Number.parseInt(digits, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [linear(red), linear(green), linear(blue)];
}

const dot = (row: Triple, [r, g, b]: Triple): number => row[0] * r + row[1] * g + row[2] * b;

export function seenBy(sight: Sight, light: Light): Light {
  const clamped = (value: number): number => Math.min(Math.max(value, 0), 1);
  const [red, green, blue] = matrices[sight];
  return [clamped(dot(red, light)), clamped(dot(green, light)), clamped(dot(blue, light))];
}

/** 1…21. */
export function contrast(one: Light, other: Light): number {
  const [dark = 0, bright = 0] = [dot(luminanceRow, one), dot(luminanceRow, other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** CIELAB under D65. */
export function labOf(light: Light): Triple {
  const [x, y, z] = [
    dot([0.4124564, 0.3575761, 0.1804375], light) / 0.95047,
    dot([0.2126729, 0.7151522, 0.072175], light),
    dot([0.0193339, 0.119192, 0.9503041], light) / 1.08883,
  ].map((t) => (t > 216 / 24_389 ? Math.cbrt(t) : (24_389 / 27) * (t / 116) + 16 / 116));
  return [116 * (y ?? 0) - 16, 500 * ((x ?? 0) - (y ?? 0)), 200 * ((y ?? 0) - (z ?? 0))];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** CIEDE2000 between two CIELAB colours: 1 is just visible side by side, 10 is plain. */
export function distance([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hueOf = (a: number, b: number): number =>
    a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const [h1, h2] = [hueOf(p1, b1), hueOf(p2, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = h2 - h1;
  const hueStep = isGrey ? 0 : Math.abs(turn) <= 180 ? turn : turn - Math.sign(turn) * 360;
  const far = Math.abs(turn) > 180;
  const hue = isGrey ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63));
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const hueWay = (2 * Math.sqrt(c1 * c2) * Math.sin(radians(hueStep / 2))) / (1 + 0.015 * c * t);
  const rotation =
    -2 *
    Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) *
    Math.sin(radians(60 * Math.exp(-(((hue - 275) / 25) ** 2))));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hueWay ** 2 + rotation * chroma * hueWay);
}
