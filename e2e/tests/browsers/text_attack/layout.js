(() => {
    const wrong = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) wrong.push(`the page is ${root.scrollWidth} wide, its window ${innerWidth}`);
    // What the page draws itself has none of these in its content.
    const strange = "script, iframe, object, embed, img, video, audio, marquee, style, link, base, form[action]";
    for (const one of document.querySelectorAll("main :is(" + strange + ")")) wrong.push(`a ${one.tagName} that nobody drew`);
    for (const one of document.querySelectorAll("main *")) {
        for (const { name } of one.attributes) if (name.startsWith("on")) wrong.push(`${one.tagName} has ${name}`);
    }
    const cards = ".card, .post, .offer, .order, .slate, .tile > a, .table";
    const clips = element => getComputedStyle(element).overflowX !== "visible";
    for (const card of document.querySelectorAll(`main :is(${cards})`)) {
        const edge = card.getBoundingClientRect();
        if (edge.width === 0) continue;
        for (const inner of card.querySelectorAll("*")) {
            const box = inner.getBoundingClientRect();
            if (box.width <= 1 || box.right <= edge.right + 1 && box.left >= edge.left - 1) continue;
            let cut = inner.parentElement;
            while (cut !== card && !clips(cut)) cut = cut.parentElement;
            if (cut !== card || clips(card) || inner.closest(".visually-hidden, svg")) continue;
            wrong.push(`${inner.tagName}.${inner.className} sticks out of ${card.className}: "${inner.textContent.slice(0, 30)}"`);
            break;
        }
    }
    return wrong.slice(0, 20);
})()
