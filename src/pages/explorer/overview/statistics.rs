//! The newest blocks as charts, each with its table.

use api::{BlockRun, FinderShare, Reply, Request, Statistics};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        avatar::{Avatar, AvatarSize},
        chart::{Chart, Point, Shape, Unit},
        segmented::Segmented,
    },
    format,
    hooks::{Asked, use_node, use_request},
    routes::Route,
    text::t,
};

/// How many blocks may be looked at.
const SPANS: [u32; 3] = [50, 200, 500];

/// Times between blocks, difficulty, fees, and who found how many.
#[component]
pub(super) fn StatisticsSection() -> Html {
    let node = use_node();
    let chosen = use_state_eq(|| 1_usize);
    let count = SPANS.get(*chosen).copied();
    let last = use_mut_ref(|| None::<Statistics>);
    // The one before stays until the next is there.
    if let Asked::Answered(Reply::Statistics(numbers)) =
        use_request(Request::Statistics { count }, node.tip_changes)
    {
        *last.borrow_mut() = Some(numbers);
    }
    let last = last.borrow();
    let Some(numbers) = last.as_ref() else {
        return Html::default();
    };
    let choices = SPANS.map(|span| AttrValue::from(format::count(u64::from(span))));
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |nth: usize| chosen.set(nth))
    };
    html! {
        <section class="statistics">
            <div class="card-head">
                <h2>{ t!("explorer-stats") }</h2>
                <Segmented label={t!("explorer-stats-span")} choices={choices.to_vec()} chosen={*chosen} onchoose={choose} />
            </div>
            if numbers.to < numbers.from {
                <p class="soft">{ t!("explorer-stats-none") }</p>
            } else {
                <div class="charts">
                    { times(numbers) }
                    { difficulty(numbers) }
                    { fees(numbers) }
                    <Finders numbers={numbers.clone()} me={node.my_address().to_owned()} />
                </div>
            }
        </section>
    }
}

/// Where a run of blocks stands.
fn place(run: &BlockRun) -> AttrValue {
    if run.from == run.to {
        return format!("#{}", run.from).into();
    }
    t!(
        "explorer-stats-range",
        from = format!("#{}", run.from),
        to = format!("#{}", run.to)
    )
    .into()
}

fn times(numbers: &Statistics) -> Html {
    let all: u32 = numbers.times.iter().sum();
    let expected = by_chance(numbers.times.len(), all);
    let halves = |nth: usize| seconds(nth as u64 * u64::from(numbers.target_spacing) * 5);
    let place = |nth: usize| {
        if nth + 1 == numbers.times.len() {
            t!("explorer-stats-over", from = halves(nth))
        } else {
            t!(
                "explorer-stats-range",
                from = halves(nth),
                to = halves(nth + 1)
            )
        }
    };
    let points = numbers.times.iter().enumerate().map(|(nth, count)| Point {
        place: place(nth).into(),
        value: u64::from(*count),
        expected: expected.get(nth).copied(),
    });
    let early: u32 = numbers.times.iter().take(2).sum();
    let words = t!(
        "explorer-stats-times-words",
        early = early,
        count = all,
        planned = numbers.target_spacing
    );
    let heads = [
        t!("explorer-stats-time"),
        t!("explorer-stats-blocks"),
        t!("explorer-stats-chance"),
    ];
    html! {
        <Chart
            title={t!("explorer-stats-times")}
            {words}
            points={points.collect::<Vec<_>>()}
            unit={Unit::Count}
            shape={Shape::Columns}
            heads={heads.map(AttrValue::from)}
        />
    }
}

/// Tenths of a second as seconds.
fn seconds(tenths: u64) -> String {
    let seconds = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{}{rest}", tenths / 10, t!("number-decimal")),
    };
    t!("duration-seconds", seconds = seconds)
}

/// How many of so many times would fall into each half of the target spacing if chance alone ruled: the
/// exponential distribution.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few hundred at most, never below nothing"
)]
fn by_chance(places: usize, all: u32) -> Vec<u64> {
    let left = |nth: usize| (-(nth as f64) / 2.0).exp();
    let part = |nth: usize| {
        if nth + 1 == places {
            left(nth)
        } else {
            left(nth) - left(nth + 1)
        }
    };
    (0..places)
        .map(|nth| (f64::from(all) * part(nth)).round() as u64)
        .collect()
}

fn runs(numbers: &Statistics, value: impl Fn(&BlockRun) -> u64) -> Vec<Point> {
    let point = |run: &BlockRun| Point {
        place: place(run),
        value: value(run),
        expected: None,
    };
    numbers.runs.iter().map(point).collect()
}

fn difficulty(numbers: &Statistics) -> Html {
    let all = || numbers.runs.iter().map(|run| run.difficulty);
    let (least, most) = (all().min().unwrap_or(0), all().max().unwrap_or(0));
    let words = t!(
        "explorer-stats-difficulty-words",
        least = format::count(least),
        most = format::count(most)
    );
    let heads = [
        t!("explorer-stats-blocks"),
        t!("explorer-stats-hashes"),
        String::new(),
    ];
    html! {
        <Chart
            title={t!("explorer-difficulty")}
            {words}
            points={runs(numbers, |run| run.difficulty)}
            unit={Unit::Count}
            shape={Shape::Line}
            heads={heads.map(AttrValue::from)}
        />
    }
}

fn fees(numbers: &Statistics) -> Html {
    let fees: u64 = numbers.runs.iter().map(|run| run.fees).sum();
    let transactions: u64 = numbers.runs.iter().map(|run| run.transactions).sum();
    let words = t!(
        "explorer-stats-fees-words",
        fees = format::amount(fees),
        count = transactions
    );
    let heads = [
        t!("explorer-stats-blocks"),
        t!("explorer-stats-fees"),
        String::new(),
    ];
    html! {
        <Chart
            title={t!("explorer-stats-fees")}
            {words}
            points={runs(numbers, |run| run.fees)}
            unit={Unit::Coins}
            shape={Shape::Columns}
            heads={heads.map(AttrValue::from)}
        />
    }
}

#[derive(Properties, PartialEq)]
struct FindersProps {
    numbers: Statistics,
    me: AttrValue,
}

/// Who found how many: bars in a table, so it is chart and table at once.
#[component]
fn Finders(props: &FindersProps) -> Html {
    let numbers = &props.numbers;
    let most = numbers.finders.first().map_or(1, |first| first.blocks);
    let all = numbers.to + 1 - numbers.from;
    html! {
        <section class="card chart">
            <h3>{ t!("explorer-stats-finders") }</h3>
            <p class="soft">{ t!("explorer-stats-finders-words", count = all) }</p>
            <table class="table finders">
                <thead>
                    <tr>
                        <th scope="col">{ t!("explorer-col-finder") }</th>
                        <th scope="col" class="r">{ t!("explorer-stats-blocks") }</th>
                        <th scope="col" class="r">{ t!("explorer-stats-share") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for numbers.finders.iter().map(|share| finder(share, most, all, &props.me)) }
                    if numbers.others > 0 {
                        <tr><th scope="row" class="faint">{ t!("explorer-stats-others") }</th><td class="r num">{ format::count(numbers.others) }</td><td class="r num">{ percent(numbers.others, all) }</td></tr>
                    }
                </tbody>
            </table>
            if numbers.unknown > 0 {
                <p class="faint">{ t!("explorer-stats-unknown", count = numbers.unknown) }</p>
            }
        </section>
    }
}

fn finder(share: &FinderShare, most: u64, all: u64, me: &str) -> Html {
    let name = format::who(share.name.as_deref(), &share.address);
    let to = Route::ExplorerAccount {
        id: share.address.clone(),
    };
    let width = format!("{}%", format::percent(share.blocks, most));
    html! {
        <tr key={share.address.as_str()} class={classes!((share.address == me).then_some("is-you"))}>
            <th scope="row">
                <span class="who">
                    <Avatar address={share.address.clone()} name={share.name.clone().map(AttrValue::from)} size={AvatarSize::Small} />
                    <Link<Route> classes="ellipsis quiet-link" {to}>{ name }</Link<Route>>
                </span>
                <svg class={classes!("bar", format::hue(&share.address))} aria-hidden="true"><rect {width} height="100%" rx="4" /></svg>
            </th>
            <td class="r num">{ format::count(share.blocks) }</td>
            <td class="r num">{ percent(share.blocks, all) }</td>
        </tr>
    }
}

fn percent(part: u64, all: u64) -> String {
    t!("percent", percent = format::percent(part, all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_makes_short_times_common_and_leaves_none_out() {
        let expected = by_chance(11, 1_000);
        assert_eq!(expected[..3], [393, 239, 145]);
        assert!(expected.windows(2).take(9).all(|pair| pair[0] >= pair[1]));
        let all: u64 = expected.iter().sum();
        assert!((998..=1_002).contains(&all), "{all}");
        assert!(by_chance(0, 5).is_empty());
    }
}
