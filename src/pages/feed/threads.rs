//! Posts as threads: each post that answers none, with all that answer it below.

use std::{collections::HashMap, rc::Rc};

use api::Post;

/// Which posts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    /// All.
    #[default]
    Everyone,
    /// Threads in which somebody answers you.
    RepliesToYou,
    /// Threads in which you wrote.
    Yours,
}

impl Filter {
    /// All, in the order of the choice.
    pub(super) const ALL: [Self; 3] = [Self::Everyone, Self::RepliesToYou, Self::Yours];
}

/// What is looked for among the posts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Seek {
    /// Posts of this address alone.
    pub(super) author: Option<String>,
    /// Posts in whose text or whose author's name this stands, whatever its case.
    pub(super) words: String,
}

impl Seek {
    /// Whether anything is looked for.
    pub(super) fn is_on(&self) -> bool {
        self.author.is_some() || !self.words.trim().is_empty()
    }

    fn finds(&self, post: &Post) -> bool {
        let words = self.words.trim().to_lowercase();
        let is_in = |text: &str| text.to_lowercase().contains(&words);
        self.author
            .as_ref()
            .is_none_or(|author| *author == post.from)
            && (is_in(&post.text) || post.name.as_deref().is_some_and(is_in))
    }
}

/// Who wrote these posts, each once with the newest name, those who wrote most first.
pub(super) fn authors(posts: &[Post]) -> Vec<(&str, Option<&str>)> {
    let mut counts: Vec<(&str, Option<&str>, usize)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for post in posts {
        let place = *places.entry(&post.from).or_insert_with(|| {
            counts.push((&post.from, post.name.as_deref(), 0));
            counts.len() - 1
        });
        counts[place].2 += 1;
    }
    counts.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    counts
        .into_iter()
        .map(|(address, name, _)| (address, name))
        .collect()
}

/// A post and the answers below it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Thread {
    /// The post that starts it. It may answer a post that is not shown, for it is too old.
    pub(super) root: Post,
    /// The answers, and answers to answers, oldest first.
    pub(super) replies: Vec<Post>,
}

/// A post's place in the feed.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Its thread.
    pub(super) thread: Rc<Thread>,
    /// Which answer it is, unless it starts the thread.
    pub(super) answer: Option<usize>,
}

impl Row {
    /// The post.
    pub(super) fn post(&self) -> &Post {
        let answer = self.answer.and_then(|nth| self.thread.replies.get(nth));
        answer.unwrap_or(&self.thread.root)
    }
}

impl PartialEq for Row {
    /// Whether both look the same: of its thread a post shows how many answers there are.
    fn eq(&self, other: &Self) -> bool {
        self.answer == other.answer
            && self.thread.replies.len() == other.thread.replies.len()
            && self.post() == other.post()
    }
}

/// The posts of threads, as they stand below one another.
pub(super) fn rows(threads: Vec<Thread>) -> Vec<Row> {
    let row = |thread, answer| Row { thread, answer };
    let of_thread = |thread: Thread| {
        let thread = Rc::new(thread);
        let answers = 0..thread.replies.len();
        let all = std::iter::once(None).chain(answers.map(Some));
        all.map(move |answer| row(Rc::clone(&thread), answer))
    };
    threads.into_iter().flat_map(of_thread).collect()
}

/// Builds the threads of these posts, which come newest first. Threads keep the order of their first
/// post, and are whole where any post of theirs is looked for.
pub(super) fn threads(posts: &[Post], filter: Filter, seek: &Seek) -> Vec<Thread> {
    let by_id: HashMap<&str, &Post> = posts
        .iter()
        .map(|post| (post.txid.as_str(), post))
        .collect();
    let mut replies: HashMap<&str, Vec<&Post>> = HashMap::new();
    let mut roots = Vec::new();
    for post in posts {
        let root = root_of(post, &by_id);
        if root.txid == post.txid {
            roots.push(post);
        } else {
            replies.entry(&root.txid).or_default().push(post);
        }
    }
    roots
        .into_iter()
        .map(|root| {
            let mut replies = replies.remove(root.txid.as_str()).unwrap_or_default();
            replies.sort_by_key(|reply| reply.time);
            Thread {
                root: root.clone(),
                replies: replies.into_iter().cloned().collect(),
            }
        })
        .filter(|thread| is_shown(thread, filter, &by_id))
        .filter(|thread| all_of(thread).any(|post| seek.finds(post)))
        .collect()
}

/// The first post of a post's thread, as far as it is known. An id is a hash of what it answers, so
/// answers can't go in circles; the bound holds even so.
fn root_of<'a>(post: &'a Post, by_id: &HashMap<&str, &'a Post>) -> &'a Post {
    let mut root = post;
    for _ in 0..by_id.len() {
        match root.reply_to.as_deref().and_then(|id| by_id.get(id)) {
            Some(parent) => root = parent,
            None => break,
        }
    }
    root
}

fn all_of(thread: &Thread) -> impl Iterator<Item = &Post> {
    std::iter::once(&thread.root).chain(&thread.replies)
}

fn is_shown(thread: &Thread, filter: Filter, by_id: &HashMap<&str, &Post>) -> bool {
    let mut posts = all_of(thread);
    let answers_you = |post: &Post| {
        let parent = post.reply_to.as_deref().and_then(|id| by_id.get(id));
        !post.mine && parent.is_some_and(|parent| parent.mine)
    };
    match filter {
        Filter::Everyone => true,
        Filter::RepliesToYou => posts.any(answers_you),
        Filter::Yours => posts.any(|post| post.mine),
    }
}

#[cfg(test)]
mod tests {
    use api::{Pending, TransactionState};

    use super::*;

    fn post(id: &str, reply_to: Option<&str>, time: u64, mine: bool) -> Post {
        Post {
            txid: id.to_owned(),
            from: "chalk1a".to_owned(),
            name: None,
            text: String::new(),
            reply_to: reply_to.map(str::to_owned),
            about_order: false,
            fee: 0,
            time,
            state: TransactionState::Pending(Pending::Pending),
            mine,
        }
    }

    fn shape(posts: &[Post], filter: Filter) -> Vec<(String, Vec<String>)> {
        let ids = |posts: Vec<Post>| posts.into_iter().map(|post| post.txid).collect();
        threads(posts, filter, &Seek::default())
            .into_iter()
            .map(|thread| (thread.root.txid, ids(thread.replies)))
            .collect()
    }

    fn expected(threads: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
        let own = |text: &&str| (*text).to_owned();
        threads
            .iter()
            .map(|(root, replies)| (own(root), replies.iter().map(own).collect()))
            .collect()
    }

    #[test]
    fn answers_stand_below_their_first_post_oldest_first() {
        let posts = [
            post("e", Some("b"), 5, false),
            post("d", None, 4, false),
            post("c", Some("a"), 3, false),
            post("b", Some("a"), 2, false),
            post("a", None, 1, false),
        ];
        assert_eq!(
            shape(&posts, Filter::Everyone),
            expected(&[("d", &[]), ("a", &["b", "c", "e"])])
        );
    }

    #[test]
    fn an_answer_to_what_is_not_shown_starts_a_thread() {
        let posts = [
            post("b", Some("gone"), 2, false),
            post("c", Some("b"), 3, false),
        ];
        assert_eq!(shape(&posts, Filter::Everyone), expected(&[("b", &["c"])]));
    }

    #[test]
    fn filters_keep_whole_threads() {
        let posts = [
            post("f", None, 6, true),
            post("e", Some("d"), 5, true),
            post("d", None, 4, false),
            post("c", Some("b"), 3, false),
            post("b", None, 2, true),
            post("a", None, 1, false),
        ];
        assert_eq!(
            shape(&posts, Filter::Yours),
            expected(&[("f", &[]), ("d", &["e"]), ("b", &["c"])])
        );
        assert_eq!(
            shape(&posts, Filter::RepliesToYou),
            expected(&[("b", &["c"])])
        );
    }

    #[test]
    fn rows_are_a_thread_s_first_post_and_its_answers_below_it() {
        let posts = [
            post("e", None, 5, false),
            post("d", Some("a"), 4, false),
            post("c", Some("a"), 3, false),
            post("b", Some("a"), 2, false),
            post("a", None, 1, false),
        ];
        let all = rows(threads(&posts, Filter::Everyone, &Seek::default()));
        let shown: Vec<_> = all
            .iter()
            .map(|row| (row.post().txid.as_str(), row.answer.is_some()))
            .collect();
        let expected = [
            ("e", false),
            ("a", false),
            ("b", true),
            ("c", true),
            ("d", true),
        ];
        assert_eq!(shown, expected);
        assert_eq!(all[1].thread.replies.len(), 3, "it says how many there are");
    }

    #[test]
    fn what_is_looked_for_keeps_whole_threads() {
        let written = |id: &str, reply_to, from: &str, name: Option<&str>, text: &str| Post {
            from: from.to_owned(),
            name: name.map(str::to_owned),
            text: text.to_owned(),
            ..post(id, reply_to, 1, false)
        };
        let posts = [
            written("c", None, "chalk1b", None, "COOKIES for all"),
            written("b", Some("a"), "chalk1b", None, "Straße"),
            written("a", None, "chalk1a", Some("Ada"), "Hello"),
        ];
        let found = |author: Option<&str>, words: &str| {
            let seek = Seek {
                author: author.map(str::to_owned),
                words: words.to_owned(),
            };
            let found = threads(&posts, Filter::Everyone, &seek);
            found
                .into_iter()
                .map(|thread| thread.root.txid)
                .collect::<String>()
        };
        assert_eq!(found(None, "  "), "ca");
        assert_eq!(found(None, "cookies "), "c");
        assert_eq!(found(None, "STRASSE"), "", "letters are letters");
        assert_eq!(found(None, "straße"), "a");
        assert_eq!(found(None, "ada"), "a");
        assert_eq!(found(Some("chalk1b"), ""), "ca");
        assert_eq!(found(Some("chalk1a"), "cookies"), "");
        assert_eq!(
            authors(&posts),
            [("chalk1b", None), ("chalk1a", Some("Ada"))]
        );
    }

    #[test]
    fn a_circle_ends() {
        let posts = [
            post("a", Some("b"), 1, false),
            post("b", Some("a"), 2, false),
        ];
        let shown: usize = threads(&posts, Filter::Everyone, &Seek::default())
            .iter()
            .map(|thread| 1 + thread.replies.len())
            .sum();
        assert!(shown <= 2);
    }
}
