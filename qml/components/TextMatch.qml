// SPDX-License-Identifier: GPL-3.0-or-later
// How filters compare: without case and without accents, so that "diseno" finds "Diseño".
pragma Singleton

import QtQuick

QtObject {
    function folded(text: string): string {
        return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    }
    function contains(text: string, part: string): bool {
        return part === "" || folded(text).includes(folded(part.trim()));
    }
}
