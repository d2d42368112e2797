(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: "", shows: null };
    const name = window.stops.get(element)
        ?? `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 40)}"`;
    // A ring of its own, or of what it stands for: a drawn box whose real one is not seen.
    const hasRing = one => {
        if (!one) return false;
        const style = getComputedStyle(one);
        const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        return outline || /0px 0px 0px [2-9]px/.test(style.boxShadow);
    };
    let shows = hasRing(element) || hasRing(element.nextElementSibling);
    for (let around = element.parentElement, steps = 0; !shows && around && steps < 5; steps++) {
        shows = hasRing(around);
        around = around.parentElement;
    }
    return { name, shows };
})()
