// SPDX-License-Identifier: GPL-3.0-or-later
// One text in every place that shows a text.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Item {
    id: page

    required property string evil
    required property QtObject rows

    width: 1400
    height: 900

    SpacesRail {
        height: 300
        model: page.rows
        selfName: page.evil
        selfKey: page.evil
    }
    Sidebar {
        x: 70
        height: 300
        model: page.rows
        title: page.evil
        subtitle: page.evil
        hasMenu: true
        shortcutHint: page.evil
        emptyText: page.evil
        currentId: page.evil
    }
    ConversationHeader {
        x: 340
        width: 600
        title: page.evil
        kind: "room"
        topic: page.evil
    }
    MessageList {
        x: 340
        y: 60
        width: 600
        height: 400
        model: page.rows
        beginning: page.evil
    }
    MessageInput {
        x: 340
        y: 480
        width: 600
        placeholder: page.evil
        contextTitle: page.evil
        contextText: page.evil
        Component.onCompleted: setText(page.evil)
    }
    SystemNote {
        x: 340
        y: 560
        width: 600
        note: page.evil
        clock: page.evil
    }
    TypingIndicator {
        x: 340
        y: 600
        width: 600
        names: [page.evil, page.evil]
    }
    MemberPanel {
        x: 950
        height: 400
        model: page.rows
    }
    CardList {
        x: 950
        y: 420
        width: 400
        height: 300
        model: page.rows
        name: page.evil
        sectioned: true
        emptyText: page.evil
        footnote: page.evil
        actions: CardAction {
            text: page.evil
        }
    }
    Column {
        y: 420
        width: 320

        SidebarEntry {
            text: page.evil
            glyph: Icons.plus
        }
        SidebarSection {
            section: page.evil
            title: page.evil
        }
        FilterChip {
            text: page.evil
        }
        MarkedText {
            width: 320
            text: page.evil
            marks: "0 1"
        }

        Avatar {
            name: page.evil
            colorKey: page.evil
            image: page.evil
        }
        EmptyState {
            title: page.evil
            text: page.evil
            actionText: page.evil
        }
        Field {
            label: page.evil
            text: page.evil
            error: page.evil
        }
        Field {
            label: page.evil
            placeholder: page.evil
            hint: page.evil
        }
        Notice {
            text: page.evil
            actionText: page.evil
        }
        PrimaryButton {
            text: page.evil
        }
        SecondaryButton {
            text: page.evil
        }
        LinkButton {
            text: page.evil
        }
        Tag {
            text: page.evil
        }
    }
    IconButton {
        id: button

        x: 1200
        y: 500
        glyph: Icons.plus
        tip: page.evil
    }
    Tip {
        parent: button
        text: page.evil
        visible: true
        delay: 0
    }
    MenuList {
        id: menu

        MenuEntry {
            text: page.evil
        }
    }
    Sheet {
        id: sheet

        title: page.evil
        text: page.evil
        modal: false
    }
    Switcher {
        id: switcher

        model: page.rows
    }

    function popUp() {
        menu.openAt(page, 1000, 600);
        sheet.open();
        switcher.open();
    }
    function popDown() {
        menu.close();
        sheet.close();
        switcher.close();
    }
}
