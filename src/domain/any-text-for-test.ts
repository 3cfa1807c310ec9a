// Any text that JSON can carry, as an arbitrary for laws: letters, controls, marks of direction, halves of characters.
// Built from code units, because fast-check's own alphabets of characters take a second to be built.

import fc from "fast-check";

const letter = fc.integer({ min: 0x20, max: 0x7e });
const odd = fc.constantFrom(0, 0x0a, 0x1b, 0x7f, 0x85, 0xa0, 0xad, 0x61c, 0x200b, 0x200f, 0x2028, 0x202e);
const hidden = fc.constantFrom(0x2060, 0x2066, 0x2069, 0xfeff, 0xfffd, 0xffff);
const half = fc.integer({ min: 0xd800, max: 0xdfff });
const unit = fc.oneof({ weight: 4, arbitrary: letter }, fc.nat({ max: 0xffff }), odd, hidden, half);

export const anyText = fc.array(unit, { maxLength: 12 }).map((units) => String.fromCharCode(...units));
