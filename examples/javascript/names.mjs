// Claimed names after section 8 of docs/protocol.md, whose appendix has the characters.

import { readFileSync } from "node:fs";
import { refuseUnless } from "./room.mjs";

const text = readFileSync(new URL("../../docs/protocol.md", import.meta.url), "utf8");

function bounds(name) {
    const words = text.split(`\`\`\`list ${name}\n`)[1].split("```")[0].trim().split(/\s+/);
    return words.map((word) => parseInt(word, 16));
}

const LETTERS = bounds("letters"), MARKS = bounds("marks");

const isIn = (limits, character) => limits.filter((bound) => bound <= character.codePointAt(0)).length % 2 === 1;

/** Case folding, which JavaScript lacks: the way over both cases tells the same characters apart, but for the dotless ı,
 *  which folds to itself. */
function fold(text) {
    const folded = (character) => (character === "ı" ? character : character.toUpperCase().toLowerCase());
    return [...text].map(folded).join("");
}

/** What two writings of one name have in common. */
export const keyOf = (name) => fold(name.normalize("NFKC")).normalize("NFKC");

export function check(name, most) {
    const characters = [...name];
    refuseUnless(characters.length, "nameEmpty");
    refuseUnless(characters.length <= most, "nameTooLong", { characters: characters.length, limit: most });
    let afterLetter = false, marks = 0;
    characters.forEach((character, place) => {
        let good = afterLetter && "_-. ".includes(character);
        if (isIn(MARKS, character)) {
            good = afterLetter && ++marks <= 3;
        } else {
            marks = 0;
            afterLetter = isIn(LETTERS, character);
            good ||= afterLetter;
        }
        refuseUnless(good, "nameBadCharacter", { character, position: place + 1 });
    });
    refuseUnless(afterLetter, "nameBadCharacter", { character: characters.at(-1), position: characters.length });
    refuseUnless(!keyOf(name).startsWith("chalk1"), "nameLooksLikeAddress", { name });
}
