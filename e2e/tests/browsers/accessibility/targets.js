(() => {
    const least = 44;
    const controls = "a[href], button, input, select, textarea, summary";
    const isSeen = element => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
            && box.width > 1 && box.height > 1 && style.pointerEvents !== "none";
    };
    // A word among words is as tall as its line.
    const isInText = element => {
        const isLink = element.classList.contains("link-btn");
        if (element.tagName !== "A" && !isLink) return false;
        // A button is never quite inline.
        if (getComputedStyle(element).display !== (isLink ? "inline-block" : "inline")) return false;
        const around = element.parentElement.textContent.trim();
        return around.length > element.textContent.trim().length;
    };
    // What is pressed may be larger than what is drawn.
    const reaches = element => {
        const box = element.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const half = least / 2 - 1;
        const label = element.labels?.[0];
        const isOf = (dx, dy) => {
            const hit = document.elementFromPoint(x + dx, y + dy);
            return hit && (element.contains(hit) || hit.contains(element) && hit.matches("label, summary")
                || label?.contains(hit));
        };
        const across = box.width >= least - 0.5 || isOf(-half, 0) && isOf(half, 0);
        const down = box.height >= least - 0.5 || isOf(0, -half) && isOf(0, half);
        return across && down;
    };
    const name = element => {
        const box = element.getBoundingClientRect();
        const words = (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40);
        return `${element.tagName.toLowerCase()}.${element.className} "${words}" `
            + `${box.width.toFixed(0)} x ${box.height.toFixed(0)}`;
    };
    const missed = [];
    // Behind an open dialog nothing is pressed.
    const root = document.querySelector("dialog[open]") ?? document;
    for (const element of root.querySelectorAll(controls)) {
        if (!isSeen(element) || element.disabled || isInText(element)) continue;
        const box = element.getBoundingClientRect();
        if (box.width >= least - 0.5 && box.height >= least - 0.5) continue;
        element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        if (!reaches(element)) missed.push(name(element));
    }
    return missed;
})()
