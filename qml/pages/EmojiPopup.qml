// SPDX-License-Identifier: GPL-3.0-or-later
// The emoji picker, joined to the emoji there are here: openAt(item), then `picked` with the emoji or "custom:ID".
import Tertulia.Components
import Tertulia.Client

EmojiPicker {
    id: root

    required property App app
    property string conversation // the emoji are for; "" = the open one

    model: app.emoji
    category: app.emoji.category
    tone: app.emoji.tone
    hasRecent: app.emoji.hasRecent
    hasOwn: app.emoji.hasOwn
    onAboutToShow: {
        app.offerEmojiOf(conversation !== "" ? conversation : app.room.conversationId);
        app.emoji.opened = true;
    }
    onClosed: app.emoji.opened = false
    onSearched: text => app.emoji.filter = text
    onCategoryChosen: category => app.emoji.category = category
    onToneChosen: tone => app.emoji.tone = tone
    onPicked: emoji => app.emoji.used(emoji)
}
