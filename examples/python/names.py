"""Claimed names after section 8 of docs/protocol.md, whose appendix has the characters."""

import pathlib
import re
import unicodedata

from room import refuse_unless

PROTOCOL = pathlib.Path(__file__).resolve().parents[2] / "docs" / "protocol.md"
TEXT = PROTOCOL.read_text(encoding="utf-8")


def bounds(name):
    words = re.search(rf"^```list {name}\n(.*?)^```$", TEXT, re.M | re.S).group(1).split()
    return [int(word, 16) for word in words]


LETTERS, MARKS = bounds("letters"), bounds("marks")


def is_in(limits, character):
    return sum(bound <= ord(character) for bound in limits) % 2 == 1


def key_of(name):
    """What two writings of one name have in common."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return unicodedata.normalize("NFKC", folded)


def check(name, most):
    refuse_unless(name, "nameEmpty")
    refuse_unless(len(name) <= most, "nameTooLong", characters=len(name), limit=most)
    after_letter, marks = False, 0
    for position, character in enumerate(name, 1):
        if is_in(MARKS, character):
            marks += 1
            good = after_letter and marks <= 3
        elif is_in(LETTERS, character):
            good, after_letter, marks = True, True, 0
        else:
            good, after_letter, marks = character in "_-. " and after_letter, False, 0
        refuse_unless(good, "nameBadCharacter", character=repr(character), position=position)
    refuse_unless(after_letter, "nameBadCharacter", character=repr(name[-1]), position=len(name))
    refuse_unless(not key_of(name).startswith("chalk1"), "nameLooksLikeAddress", name=name)
