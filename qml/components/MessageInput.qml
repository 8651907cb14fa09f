// SPDX-License-Identifier: GPL-3.0-or-later
// Where one writes. Enter sends, Shift+Enter breaks the line, the up arrow in an empty field edits the last own message, Escape
// cancels a reply or an edit. Emits `submitted` and keeps the text: whoever takes it calls clear(), so a refused text is not lost.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

FocusScope {
    id: root

    required property string placeholder
    property real availableHeight: 600
    property string contextTitle: ""
    property string contextText: ""
    property bool editing: false
    property int limit: 8000
    readonly property int longest: 100000
    readonly property string text: edit.text
    readonly property int length: codePoints(edit.text)
    readonly property int remaining: limit - length
    readonly property bool sendable: enabled && remaining >= 0 && edit.text.trim() !== ""

    signal submitted(text: string)
    signal editLastRequested
    signal contextCancelled
    signal typed

    implicitHeight: box.height
    implicitWidth: 400

    function setText(text: string) {
        edit.ours = true;
        edit.text = text;
        edit.cursorPosition = edit.length;
        edit.ours = false;
    }
    function clear() {
        root.setText("");
    }
    function insert(text: string) {
        edit.insert(edit.cursorPosition, text);
    }
    function takeFocus() {
        edit.forceActiveFocus(Qt.OtherFocusReason);
    }
    // Characters beyond the first plane take two UTF-16 units; the limit counts them once.
    function codePoints(text: string): int {
        return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g) ?? []).length;
    }
    function submit() {
        if (root.sendable)
            root.submitted(edit.text.trim());
    }

    Rectangle {
        id: box

        width: root.width
        height: strip.height + Math.max(52, scroller.height + 30)
        radius: Theme.radiusLarge
        color: root.enabled ? Theme.raised : Theme.inset
        border.width: edit.activeFocus ? 2 : 1
        border.color: root.remaining < 0 ? Theme.danger : edit.activeFocus ? Theme.accent : Theme.lineStrong

        ContextStrip {
            id: strip

            width: parent.width
            title: root.contextTitle
            text: root.contextText
            editing: root.editing
            onCancelled: root.contextCancelled()
        }
        Flickable {
            id: scroller

            x: 16
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Math.max(15, (52 - height) / 2)
            width: parent.width - x - 62 - (counter.visible ? counter.width + 8 : 0)
            height: Math.min(edit.implicitHeight, Math.max(40, root.availableHeight * 0.4 - 30))
            contentHeight: edit.implicitHeight
            clip: contentHeight > height
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}

            function follow(place: rect) {
                if (contentY > place.y)
                    contentY = place.y;
                else if (contentY + height < place.y + place.height)
                    contentY = place.y + place.height - height;
            }

            TextEdit {
                id: edit

                property bool ours: false // being filled by us, not by the user

                width: scroller.width
                focus: true
                activeFocusOnTab: true
                enabled: root.enabled
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                selectByMouse: true
                color: Theme.text
                selectionColor: Theme.accentFill
                selectedTextColor: Theme.accentText
                font.family: Theme.family
                font.pixelSize: Theme.fontBody
                Accessible.role: Accessible.EditableText
                Accessible.name: root.placeholder
                onCursorRectangleChanged: scroller.follow(cursorRectangle)
                onTextChanged: {
                    // A whole book pasted by mistake would freeze the window; far beyond the limit it is cut.
                    if (length > root.longest)
                        remove(root.longest, length);
                    else if (!ours && text !== "")
                        root.typed();
                }
                Keys.onPressed: event => event.accepted = root.key(event)
            }
        }
        PlainLabel {
            x: scroller.x
            y: scroller.y
            width: scroller.width
            visible: edit.text === "" && edit.preeditText === ""
            oneLine: true
            text: root.placeholder
            color: Theme.text3
            Accessible.ignored: true
        }
        PlainLabel {
            id: counter

            anchors.right: send.left
            anchors.rightMargin: 10
            anchors.verticalCenter: send.verticalCenter
            visible: root.remaining < root.limit / 20
            text: root.remaining
            color: root.remaining < 0 ? Theme.danger : Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.Medium
            Accessible.name: root.remaining < 0 ? qsTr("%n character(s) too long", "", -root.remaining)
                : qsTr("%n character(s) left", "", root.remaining)
        }
        SendButton {
            id: send

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 9
            enabled: root.sendable
            editing: root.editing
            onClicked: root.submit()
        }
    }

    function key(event: KeyEvent): bool {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (enter && !(event.modifiers & (Qt.ShiftModifier | Qt.AltModifier)) && !edit.inputMethodComposing) {
            if (!event.isAutoRepeat)
                root.submit();
            return true;
        }
        if (event.key === Qt.Key_Up && edit.text === "" && event.modifiers === Qt.NoModifier && !root.editing) {
            root.editLastRequested();
            return true;
        }
        if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
            const forward = event.key === Qt.Key_Tab;
            edit.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
            return true;
        }
        const cancels = event.key === Qt.Key_Escape && root.contextTitle !== "";
        if (cancels)
            root.contextCancelled();
        return cancels;
    }
}
