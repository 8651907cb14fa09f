// SPDX-License-Identifier: GPL-3.0-or-later
// Searching, as a page and as a panel: the query with its filters, the results, and what they are true of.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    property string conversationId: ""
    property string query: ""
    readonly property bool narrow: width < 480
    readonly property int margin: narrow ? Theme.gap16 : Theme.columnStart(width)
    readonly property int column: width - 2 * margin
    readonly property alias typed: field.text

    signal chosen

    function takeFocus() {
        field.takeFocus();
    }
    // Puts a filter behind what is typed, with the cursor where its value goes.
    function add(filter: string) {
        const text = field.text.replace(/\s+$/, "");
        field.text = (text === "" ? "" : text + " ") + filter + (filter.endsWith(":") ? "" : " ");
        search.query = field.text;
        field.takeFocus();
    }
    function has(filter: string): bool {
        return (" " + search.query + " ").includes(" " + filter + " ");
    }
    function toggle(filter: string) {
        if (!root.has(filter)) {
            root.add(filter);
            return;
        }
        field.text = (" " + field.text + " ").replace(" " + filter + " ", " ").trim();
        search.query = field.text;
    }

    SearchView {
        id: search

        session: root.app.session
        conversationId: root.conversationId
    }
    Field {
        id: field

        x: root.margin
        y: 16
        width: root.column
        focus: true
        label: ""
        glyph: Icons.search
        placeholder: root.conversationId !== "" ? qsTr("Search here") : qsTr("Search all messages")
        error: search.fault
        onEdited: text => search.query = text
        onAccepted: {
            search.search();
            if (results.count > 0)
                results.takeFocus();
        }
        Keys.onDownPressed: if (results.count > 0)
            results.takeFocus()
    }
    Flow {
        id: chips

        anchors.top: field.bottom
        anchors.topMargin: 8
        x: root.margin
        width: root.column
        spacing: 6

        FilterChip {
            text: qsTr("From…")
            onClicked: root.add("from:")
        }
        FilterChip {
            visible: root.conversationId === ""
            text: qsTr("In…")
            onClicked: root.add("in:")
        }
        FilterChip {
            text: qsTr("Mentions me")
            checked: root.has("mentions:me")
            onClicked: root.toggle("mentions:me")
        }
        FilterChip {
            text: qsTr("Links")
            checked: root.has("has:link")
            onClicked: root.toggle("has:link")
        }
        FilterChip {
            text: qsTr("Files")
            checked: root.has("has:file")
            onClicked: root.toggle("has:file")
        }
        FilterChip {
            text: qsTr("Pictures")
            checked: root.has("has:image")
            onClicked: root.toggle("has:image")
        }
        FilterChip {
            text: qsTr("Code")
            checked: root.has("has:code")
            onClicked: root.toggle("has:code")
        }
        FilterChip {
            text: qsTr("Before…")
            onClicked: root.add("before:")
        }
        FilterChip {
            text: qsTr("After…")
            onClicked: root.add("after:")
        }
        FilterChip {
            text: search.byRelevance ? qsTr("Best first") : qsTr("Newest first")
            glyph: Icons.filter
            onClicked: search.byRelevance = !search.byRelevance
        }
    }
    Notice {
        id: offline

        anchors.top: chips.bottom
        anchors.topMargin: visible ? 10 : 0
        x: root.margin
        width: root.column
        height: visible ? implicitHeight : 0
        visible: search.asked && search.local && search.fault === "" && (!root.app.session.signedIn || root.app.session.connection !== "online")
        text: qsTr("You are offline: only what is on this device was searched.")
    }
    PlainLabel {
        id: coverage

        anchors.top: offline.bottom
        anchors.topMargin: 10
        x: root.margin
        width: root.column
        visible: text !== ""
        text: search.problem !== "" ? search.problem : search.coverage
        color: search.problem !== "" ? Theme.danger : Theme.text3
        font.pixelSize: Theme.fontSmall
    }
    CardList {
        id: results

        anchors.top: coverage.visible ? coverage.bottom : offline.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        name: qsTr("Results")
        ground: root.narrow ? Theme.sidebar : Theme.canvas // in a panel, or on a page
        model: search.cards
        sectioned: root.conversationId === ""
        placed: root.conversationId === ""
        canMore: search.canMore
        emptyTitle: search.fault !== "" ? "" : search.asked ? qsTr("Nothing found") : qsTr("What are you looking for?")
        emptyText: search.asked ? qsTr("Try fewer or shorter words.")
            : qsTr("Words find every message that has them all. Quotation marks keep words together, a minus before a word leaves it out.")
        emptyGlyph: Icons.search
        onActivated: card => {
            root.app.openMessage(card.conversationId, card.messageId);
            root.chosen();
        }
        onMoreRequested: search.more()
        onLeftUpwards: field.takeFocus()
    }

    Component.onCompleted: {
        field.text = root.query;
        search.query = root.query;
    }
}
