// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the classes that client/text writes, in the colours of the theme, and which half of a spoiler is shown.
pragma Singleton

import QtQuick
import Tertulia.Theme

QtObject {
    id: root

    readonly property string sheet: "<style>body{white-space:pre-wrap}"
        + "p{margin-top:0px;margin-bottom:0px}.n{margin-top:8px}ul,ol{margin-top:2px;margin-bottom:2px;-qt-list-indent:0}li{margin-top:1px;margin-bottom:1px}"
        + `.h1{font-size:${Theme.messageSize + 6}px;font-weight:600;margin-top:4px}.h2{font-size:${Theme.messageSize + 4}px;font-weight:600;margin-top:4px}`
        + `.h3{font-size:${Theme.messageSize + 2}px;font-weight:600;margin-top:4px}`
        + ".h4,.h5,.h6,.th{font-weight:600}b{font-weight:600}"
        + `.k{font-family:'${Theme.mono}';font-size:${Theme.messageSize - 1}px;background-color:${Theme.codeBg}}`
        + ".e{font-family:'" + Theme.emoji + "'}"
        + `.l{color:${Theme.link};text-decoration:underline}.m{color:${Theme.accent};text-decoration:none}`
        + `.me{color:${Theme.accent};background-color:${Theme.mentionBg};font-weight:600;text-decoration:none}`
        + `.x{color:${Theme.chip};background-color:${Theme.chip};text-decoration:none}.s{background-color:${Theme.selected}}`
        + `.t{background-color:${Theme.codeBg};margin-top:4px;margin-bottom:4px}`
        + `.ck{color:${Theme.codeKeyword}}.ct{color:${Theme.link}}.cs{color:${Theme.codeString}}.cn{color:${Theme.codeNumber}}.cc{color:${Theme.codeComment}}`
        + `.ca{color:${Theme.codeString}}.cd{color:${Theme.danger}}</style>`

    function page(html: string, revealed: bool): string {
        return root.sheet + "<body>" + html.replace(/\x1d([^\x1d\x1e]*)\x1e([^\x1d]*)\x1d/g, revealed ? "$2" : "$1") + "</body>";
    }
}
