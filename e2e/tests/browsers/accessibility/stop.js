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
        return outline || style.boxShadow !== "none";
    };
    const shows = hasRing(element) || hasRing(element.nextElementSibling) || hasRing(element.parentElement);
    return { name, shows };
})()
