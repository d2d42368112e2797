//! The page has the node forget its key.

use super::*;

fn me(page: &mut Page) -> api::Me {
    match page.ask(Request::Status) {
        Ok(Reply::Status(status)) => status.me,
        other => panic!("a status, not {other:?}"),
    }
}

fn post() -> Request {
    Request::Submit {
        payload: Payload::Post {
            text: "is it open?".to_string(),
            reply_to: None,
        },
        fee: None,
    }
}

#[test]
fn a_node_that_runs_forgets_its_key_and_nobody_elses() {
    let mut page = Page::running(1, RoomChoice::Commons, None);
    let own = me(&mut page);
    let other = me(&mut Page::running(2, RoomChoice::Commons, None)).address;
    page.say(&ToWorker::Lock(other));
    assert!(page.ask(post()).is_ok());
    page.say(&ToWorker::Lock(own.address.clone()));
    assert_eq!(page.ask(post()).unwrap_err().rule, "identityLocked");
    let locked = me(&mut page);
    assert!(locked.locked && !own.locked);
    assert_eq!(locked.address, own.address);
}

#[test]
fn a_node_that_is_on_its_way_starts_without_its_key() {
    let address = me(&mut Page::running(1, RoomChoice::Commons, None)).address;
    let lock = ToWorker::Lock(address);
    // While its room is founded, while the records come, and before they are checked.
    for moment in 0..3 {
        let mut page = Page::new(1);
        page.say(&start(1, RoomChoice::New(easy_room()), None));
        for (now, step) in [
            Page::search_genesis as fn(&mut Page),
            |page| page.say(&ToWorker::Loaded(STORAGE)),
            |page| page.event(Event::Again),
        ]
        .into_iter()
        .enumerate()
        {
            if now == moment {
                page.say(&lock);
            }
            step(&mut page);
        }
        assert!(me(&mut page).locked, "{moment}");
        assert_eq!(page.ask(post()).unwrap_err().rule, "identityLocked");
    }
}
