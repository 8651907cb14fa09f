// SPDX-License-Identifier: GPL-3.0-or-later
// Looking into a tree of items. (The list `children` cannot be iterated by for…of, and has no find(), before Qt 6.5.)
.pragma library

// The first item, depth first, for which `wanted` says true; null otherwise.
function find(item, wanted) {
    if (wanted(item))
        return item;
    for (let i = 0; i < item.children.length; ++i) {
        const found = find(item.children[i], wanted);
        if (found)
            return found;
    }
    return null;
}

function all(item, wanted) {
    const found = wanted(item) ? [item] : [];
    for (let i = 0; i < item.children.length; ++i)
        found.push(...all(item.children[i], wanted));
    return found;
}
