//! Where nodes stand in the drawing: groups side by side, each in a circle.

use std::f64::consts::TAU;

/// The drawing's size.
pub(super) const SIZE: (f64, f64) = (760.0, 390.0);
/// Space around the circles, for names.
const MARGIN: f64 = 44.0;

/// A place in the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// From the left.
    pub(super) x: f64,
    /// From the top.
    pub(super) y: f64,
}

impl Place {
    /// The place between two, so far on the way, in thousandths.
    pub(super) fn towards(self, other: Self, progress: u16) -> Self {
        let part = f64::from(progress) / 1_000.0;
        Self {
            x: self.x + (other.x - self.x) * part,
            y: self.y + (other.y - self.y) * part,
        }
    }
}

/// Everybody's places, by their groups; and the middle of each group.
pub(super) fn places(groups: &[u8]) -> (Vec<Place>, Vec<(u8, Place)>) {
    let mut names: Vec<u8> = groups.to_vec();
    names.sort_unstable();
    names.dedup();
    let columns = as_float(names.len().max(1));
    let width = SIZE.0 / columns;
    let middles: Vec<(u8, Place)> = names
        .iter()
        .enumerate()
        .map(|(column, group)| {
            let x = width * (as_float(column) + 0.5);
            (*group, Place { x, y: SIZE.1 / 2.0 })
        })
        .collect();
    let radii = (width / 2.0 - MARGIN, SIZE.1 / 2.0 - MARGIN);
    let columns: Vec<usize> = groups
        .iter()
        .map(|group| names.iter().position(|name| name == group).unwrap_or(0))
        .collect();
    let mut members = vec![0_usize; names.len()];
    for column in &columns {
        members[*column] += 1;
    }
    let radii = (radii.0.max(20.0), radii.1);
    let rings: Vec<Vec<f64>> = members
        .iter()
        .map(|members| angles(radii, *members))
        .collect();
    let mut seen = vec![0_usize; names.len()];
    let places = columns
        .into_iter()
        .map(|column| {
            let members = members[column];
            let nth = seen[column];
            seen[column] += 1;
            let middle = middles[column].1;
            if members == 1 {
                return middle;
            }
            let (sine, cosine) = rings[column][nth].sin_cos();
            Place {
                x: middle.x + radii.0 * cosine,
                y: middle.y + radii.1 * sine,
            }
        })
        .collect();
    (places, middles)
}

/// Angles at which so many stand on an ellipse, from its top on, as far from each other along its line.
/// Equal angles would crowd them at its narrow ends.
fn angles((wide, high): (f64, f64), members: usize) -> Vec<f64> {
    /// Straight pieces that stand for the line.
    const PIECES: usize = 720;
    let angle = |piece: usize| TAU * (as_float(piece) / as_float(PIECES) - 0.25);
    let length = |piece: usize| {
        let (sine, cosine) = angle(piece).sin_cos();
        (wide * sine).hypot(high * cosine)
    };
    let whole: f64 = (0..PIECES).map(length).sum();
    let (mut angles, mut walked) = (Vec::new(), 0.0);
    for piece in 0..PIECES {
        if angles.len() < members && walked >= whole * as_float(angles.len()) / as_float(members) {
            angles.push(angle(piece));
        }
        walked += length(piece);
    }
    angles
}

fn as_float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(one: Place, other: Place) -> f64 {
        (one.x - other.x).hypot(one.y - other.y)
    }

    #[test]
    fn fifty_nodes_don_t_lie_on_each_other_and_stay_inside() {
        let (places, _) = places(&[0; 50]);
        for (nth, one) in places.iter().enumerate() {
            assert!((20.0..SIZE.0 - 20.0).contains(&one.x), "{one:?}");
            assert!((20.0..SIZE.1 - 20.0).contains(&one.y), "{one:?}");
            for other in &places[nth + 1..] {
                assert!(distance(*one, *other) > 20.0, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn groups_stand_apart() {
        let (places, middles) = places(&[0, 1, 0, 1, 2]);
        assert_eq!(middles.len(), 3);
        assert!(places[0].x < SIZE.0 / 3.0 && places[2].x < SIZE.0 / 3.0);
        assert!(places[1].x > SIZE.0 / 3.0 && places[1].x < SIZE.0 * 2.0 / 3.0);
        assert!(places[4].x > SIZE.0 * 2.0 / 3.0);
    }

    #[test]
    fn a_message_is_where_its_progress_says() {
        let (one, other) = (Place { x: 0.0, y: 0.0 }, Place { x: 100.0, y: 50.0 });
        assert_eq!(one.towards(other, 500), Place { x: 50.0, y: 25.0 });
        assert_eq!(one.towards(other, 1_000), other);
    }
}
