(() => {
    const controls = "a[href], button, input, select, textarea, summary, [tabindex]";
    const isStop = element => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]")
        && element.checkVisibility({ visibilityProperty: true });
    // Behind an open dialog nothing is reached.
    const root = document.querySelector("dialog[open]") ?? document;
    const stops = [...root.querySelectorAll(controls)].filter(isStop);
    window.stops = new Map();
    const words = element => {
        const text = (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40);
        return `${element.tagName.toLowerCase()}.${element.className} "${text}"`;
    };
    stops.forEach((element, nth) => window.stops.set(element, `${nth} ${words(element)}`));
    // What the page took away or drew anew meanwhile can't be reached.
    window.stopsGone = () => stops.filter(element => !element.isConnected || !isStop(element))
        .map(element => window.stops.get(element));
    return [...window.stops.values()];
})()
