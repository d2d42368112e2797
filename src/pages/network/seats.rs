//! Where each participant is drawn around the relay.
//!
//! Seats lie on rings. Who sits where follows from the address, so that people keep their place
//! while others come and go; where two addresses want one seat, the second takes the next free one.

/// A drawing with its seats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Table {
    /// Its width and height.
    pub(super) size: (f64, f64),
    rings: &'static [Ring],
}

/// A ring of seats: half axes, and angles in degrees from the horizontal, each for four seats.
#[derive(Debug, PartialEq)]
struct Ring {
    half_axes: (f64, f64),
    angles: &'static [f64],
}

/// A place on a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// From the left.
    pub(super) x: f64,
    /// From the top.
    pub(super) y: f64,
    /// Where the name stands.
    pub(super) label: Label,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// Under the seat.
    Below,
    /// To the left of the seat.
    Left,
    /// To the right of the seat.
    Right,
}

/// Room for a class.
const SMALL: Table = Table {
    size: (660.0, 326.0),
    rings: &[
        Ring {
            half_axes: (125.0, 104.0),
            angles: &[62.0, 22.0],
        },
        Ring {
            half_axes: (250.0, 150.0),
            angles: &[65.0, 46.5, 28.0, 10.0],
        },
    ],
};

/// Room for two.
const LARGE: Table = Table {
    size: (960.0, 490.0),
    rings: &[
        Ring {
            half_axes: (125.0, 104.0),
            angles: &[62.0, 22.0],
        },
        Ring {
            half_axes: (262.0, 160.0),
            angles: &[65.0, 46.5, 28.0, 10.0],
        },
        Ring {
            half_axes: (400.0, 226.0),
            angles: &[62.0, 50.0, 38.5, 27.5, 16.5, 5.5],
        },
    ],
};

impl Table {
    /// The smallest table at which so many find a seat, you among them; else the largest.
    pub(super) fn for_count(count: usize) -> Self {
        if count <= SMALL.seats() { SMALL } else { LARGE }
    }

    /// How many seats it has.
    pub(super) fn seats(&self) -> usize {
        self.rings.iter().map(|ring| 4 * ring.angles.len()).sum()
    }

    /// The middle.
    pub(super) fn center(&self) -> (f64, f64) {
        (self.size.0 / 2.0, self.size.1 / 2.0)
    }

    /// A seat's place; your own is seat 0, low and left of the middle.
    pub(super) fn place(&self, seat: usize) -> Place {
        let mut nth = seat % self.seats();
        let mut is_inner = true;
        for ring in self.rings {
            let on_ring = 4 * ring.angles.len();
            if nth < on_ring {
                return self.on_ring(ring, nth, is_inner);
            }
            nth -= on_ring;
            is_inner = false;
        }
        unreachable!("a seat's number is below the number of seats")
    }

    fn on_ring(&self, ring: &Ring, nth: usize, is_inner: bool) -> Place {
        let angle = ring.angles[nth / 4].to_radians();
        let (is_right, is_above) = (nth % 2 == 1, nth % 4 >= 2);
        let (across, down) = (
            ring.half_axes.0 * angle.cos(),
            ring.half_axes.1 * angle.sin(),
        );
        let (x, y) = self.center();
        Place {
            x: if is_right { x + across } else { x - across },
            y: if is_above { y - down } else { y + down },
            label: match (is_inner, is_right) {
                (true, _) => Label::Below,
                (false, true) => Label::Right,
                (false, false) => Label::Left,
            },
        }
    }

    /// A seat for each address, in the order given; none for those who find no free one. Given in
    /// the same order, the same addresses get the same seats.
    pub(super) fn assign<'a>(
        &self,
        addresses: impl Iterator<Item = &'a str>,
    ) -> Vec<Option<usize>> {
        let seats = self.seats();
        let mut taken = vec![false; seats];
        taken[0] = true;
        let mut sit = |address: &str| {
            let wanted = wanted(address, seats);
            let seat = (wanted..seats)
                .chain(1..wanted)
                .find(|&seat| !taken[seat])?;
            taken[seat] = true;
            Some(seat)
        };
        addresses.map(&mut sit).collect()
    }
}

/// The seat that an address wants: any but the first. By the FNV-1a hash, so that neighbouring
/// addresses want unlike seats.
fn wanted(address: &str, seats: usize) -> usize {
    let hash = address.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    1 + (hash >> 8) as usize % (seats - 1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|nth| format!("chalk1{nth}")).collect()
    }

    fn assign(table: Table, names: &[String]) -> Vec<Option<usize>> {
        table.assign(names.iter().map(String::as_str))
    }

    #[test]
    fn the_table_grows_with_the_class() {
        assert_eq!(
            (Table::for_count(1).seats(), Table::for_count(24).seats()),
            (24, 24)
        );
        assert_eq!(
            (Table::for_count(25).seats(), Table::for_count(900).seats()),
            (48, 48)
        );
    }

    #[test]
    fn seats_lie_apart_and_inside_the_drawing() {
        for table in [SMALL, LARGE] {
            let places: Vec<_> = (0..table.seats()).map(|seat| table.place(seat)).collect();
            for (nth, a) in places.iter().enumerate() {
                assert!((16.0..table.size.0 - 16.0).contains(&a.x), "{a:?}");
                assert!((16.0..table.size.1 - 16.0).contains(&a.y), "{a:?}");
                for b in &places[..nth] {
                    let apart = (a.x - b.x).hypot(a.y - b.y);
                    assert!(apart > 40.0, "{a:?} and {b:?} are {apart} apart");
                }
            }
        }
    }

    #[test]
    fn you_sit_low_and_left_of_the_middle() {
        let you = SMALL.place(0);
        assert!(you.x < 330.0 && you.y > 163.0);
        assert_eq!(you.label, Label::Below);
    }

    #[test]
    fn everybody_gets_a_seat_of_their_own_until_there_is_none() {
        let seats = assign(SMALL, &names(30));
        let taken: BTreeSet<_> = seats.iter().flatten().collect();
        assert_eq!(taken.len(), 23);
        assert!(!taken.contains(&0), "that one is yours");
        assert_eq!(seats.iter().filter(|seat| seat.is_none()).count(), 7);
    }

    #[test]
    fn a_place_follows_from_the_address_alone_where_nobody_wants_the_same() {
        let alone = assign(SMALL, &names(1))[0];
        let other = names(40)
            .into_iter()
            .find(|name| wanted(name, 24) != alone.unwrap())
            .unwrap();
        assert_eq!(assign(SMALL, &[other, names(1).remove(0)])[1], alone);
    }
}
