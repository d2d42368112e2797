//! The page's icon as pictures: `assets/favicon.svg`, drawn again for systems that take no drawings.

/// The board's green, behind everything.
pub(super) const BOARD: &str = "#17382f";

/// Units of the drawing along an edge.
const UNITS: f64 = 64.0;
/// Radius of the board's corners.
const BOARD_RADIUS: f64 = 14.0;
/// Half of a line's width.
const HALF_LINE: f64 = 2.25;
/// How much smaller the drawing is where its edge may be cut off: all of it is in the middle four fifths then.
const SAFE: f64 = 0.78;
/// Samples along an edge of a pixel.
const SAMPLES: u32 = 4;

const GREEN: Color = [0x17, 0x38, 0x2f];
const WHITE: Color = [0xf3, 0xf6, 0xf0];
const YELLOW: Color = [0xf5, 0xdd, 0x7c];

/// A block that is found, one that is not yet, and the line between them.
const FOUND: Box = Box {
    x: 8.0,
    y: 19.0,
    width: 25.0,
    height: 26.0,
    radius: 7.0,
};
const NEXT: Box = Box {
    x: 33.0,
    width: 24.0,
    ..FOUND
};
const LINE: [f64; 3] = [23.0, 42.0, 32.0];
/// Lengths of a dash and of the gap behind it, and where along them the first begins.
const DASH: [f64; 3] = [8.0, 6.5, 3.0];

type Color = [u8; 3];

#[derive(Clone, Copy)]
struct Box {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    radius: f64,
}

/// A point of a box's outline: how far from the point that was asked about, and how far along the outline,
/// clockwise from the left end of its upper edge.
struct Near {
    away: f64,
    along: f64,
}

impl Box {
    /// The nearest point of the outline: each of its straight edges, and the corner behind it, is looked at as the
    /// upper one, with the box turned.
    fn nearest(self, x: f64, y: f64) -> Near {
        let (middle_x, middle_y) = (self.x + self.width / 2.0, self.y + self.height / 2.0);
        let corner = std::f64::consts::FRAC_PI_2 * self.radius;
        let (mut across, mut down) = (x - middle_x, y - middle_y);
        let (mut width, mut height) = (self.width, self.height);
        let mut passed = 0.0;
        let mut best = Near {
            away: f64::INFINITY,
            along: 0.0,
        };
        for _ in 0..4 {
            let straight = width - 2.0 * self.radius;
            let on_edge = across.clamp(-straight / 2.0, straight / 2.0);
            let (right, above) = (across - straight / 2.0, down + height / 2.0 - self.radius);
            let is_in_corner = right > 0.0 && above < 0.0;
            let near = if is_in_corner {
                Near {
                    away: (right.hypot(above) - self.radius).abs(),
                    along: passed + straight + right.atan2(-above) * self.radius,
                }
            } else {
                Near {
                    away: (across - on_edge).hypot(down + height / 2.0),
                    along: passed + on_edge + straight / 2.0,
                }
            };
            if near.away < best.away {
                best = near;
            }
            passed += straight + corner;
            (across, down) = (down, -across);
            (width, height) = (height, width);
        }
        best
    }

    /// Whether a point is on the outline as it is drawn with dashes whose ends are round.
    fn is_on_dash(self, x: f64, y: f64) -> bool {
        let [dash, gap, start] = DASH;
        let near = self.nearest(x, y);
        let place = (near.along + start) % (dash + gap);
        let from_dash = (place - dash).max(0.0).min(dash + gap - place);
        near.away.hypot(from_dash) <= HALF_LINE
    }
}

/// The icon as a PNG of so many pixels along an edge. A maskable one has no corners of its own.
pub(super) fn png(size: u32, maskable: bool) -> Vec<u8> {
    let mut pixels = Vec::new();
    for y in 0..size {
        for x in 0..size {
            pixels.extend(pixel(x, y, size, maskable));
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, size, size);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a vector takes all");
    writer
        .write_image_data(&pixels)
        .expect("as many pixels as were announced");
    drop(writer);
    bytes
}

/// Red, green, blue and opacity of one pixel, from samples in it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a mean of bytes is one"
)]
fn pixel(x: u32, y: u32, size: u32, maskable: bool) -> [u8; 4] {
    let scale = UNITS / f64::from(size);
    let place = |pixel: u32, sample: u32| {
        let in_pixel = (f64::from(sample) + 0.5) / f64::from(SAMPLES);
        (f64::from(pixel) + in_pixel) * scale
    };
    let mut sums = [0.0; 3];
    let mut covered = 0.0;
    for (sample_y, sample_x) in (0..SAMPLES).flat_map(|y| (0..SAMPLES).map(move |x| (y, x))) {
        if let Some(color) = color_at(place(x, sample_x), place(y, sample_y), maskable) {
            covered += 1.0;
            for (sum, part) in sums.iter_mut().zip(color) {
                *sum += f64::from(part);
            }
        }
    }
    let mean = |sum: f64| {
        if covered > 0.0 {
            (sum / covered).round() as u8
        } else {
            0
        }
    };
    let [red, green, blue] = sums.map(mean);
    let opacity = 255.0 * covered / f64::from(SAMPLES * SAMPLES);
    [red, green, blue, opacity.round() as u8]
}

/// The colour at a point of the drawing; none outside of the board.
fn color_at(x: f64, y: f64, maskable: bool) -> Option<Color> {
    if !maskable && !is_on_board(x, y) {
        return None;
    }
    let scale = if maskable { SAFE } else { 1.0 };
    let drawn = |at: f64| (at - UNITS / 2.0) / scale + UNITS / 2.0;
    let (x, y) = (drawn(x), drawn(y));
    let [from, to, height] = LINE;
    let is_on_line = (x - x.clamp(from, to)).hypot(y - height) <= HALF_LINE;
    Some(if is_on_line {
        WHITE
    } else if NEXT.is_on_dash(x, y) {
        YELLOW
    } else if FOUND.nearest(x, y).away <= HALF_LINE {
        WHITE
    } else {
        GREEN
    })
}

fn is_on_board(x: f64, y: f64) -> bool {
    let into_corner = |at: f64| {
        (BOARD_RADIUS - at)
            .max(at - (UNITS - BOARD_RADIUS))
            .max(0.0)
    };
    into_corner(x).hypot(into_corner(y)) <= BOARD_RADIUS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_picture_of_its_size() {
        let bytes = png(48, false);
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
            .read_info()
            .expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("it fits")];
        let info = reader.next_frame(&mut pixels).expect("a picture");
        assert_eq!((info.width, info.height), (48, 48));
        assert_eq!(pixels[..4], [0; 4], "its corner is open");
    }

    #[test]
    fn the_drawing_is_that_of_the_favicon() {
        assert_eq!(color_at(1.0, 1.0, false), None);
        assert_eq!(color_at(32.0, 5.0, false), Some(GREEN));
        assert_eq!(
            color_at(20.0, 19.0, false),
            Some(WHITE),
            "the found block's edge"
        );
        assert_eq!(color_at(20.0, 26.0, false), Some(GREEN), "inside of it");
        assert_eq!(color_at(30.0, 32.0, false), Some(WHITE), "the line");
        let edge: Vec<_> = (40..51)
            .map(|x| color_at(f64::from(x), 19.0, false))
            .collect();
        assert!(
            edge.contains(&Some(YELLOW)) && edge.contains(&Some(GREEN)),
            "dashes"
        );
    }

    #[test]
    fn a_maskable_one_fills_its_corners_and_keeps_its_drawing_inside() {
        assert_eq!(color_at(0.5, 0.5, true), Some(GREEN));
        let safe = 0.8 * UNITS / 2.0;
        for (x, y) in (0..64).flat_map(|x| (0..64).map(move |y| (f64::from(x), f64::from(y)))) {
            let is_outside = (x - UNITS / 2.0).hypot(y - UNITS / 2.0) > safe;
            let is_plain = color_at(x, y, true) == Some(GREEN);
            assert!(!is_outside || is_plain, "{x} {y}");
        }
    }
}
