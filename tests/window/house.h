// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tests of the window begin: a real server in a process of its own, Bruno and Chloe on connections of their
// own, and the program's whole window in this process, in which Ada has made her account by typing. One house a class;
// its tests make the conversations they need, so that each can run alone. Main thread.
#pragma once

#include "client/app.h"
#include "tests/integration/server_process.h"
#include "tests/support/ws_client.h"
#include "tests/window/hand.h"

#include <QTemporaryDir>

namespace tertulia::test {

class House : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

protected Q_SLOTS:
    void cleanup();

protected:
    /// The program starts; the profile's name also is that of a folder.
    bool startProgram(const QString& profile);
    void endProgram();
    bool registerByHand(const QString& handle, const QString& name, const QUrl& server);
    /// Bruno makes a group with Ada and Chloe in it; Ada opens it by clicking on it.
    ConversationId openGroup(const QString& title);
    /// Ada's other device makes a space with Bruno, Chloe and a room of this name in it; she goes there by clicking.
    SpaceId openSpace(const QString& name, const QString& room = QStringLiteral("general"));
    /// Opens a section of the settings of the space at the left.
    bool openSpaceSettings(const QString& space, const QString& section);
    /// The room of that space, as the server has it.
    [[nodiscard]] ConversationId room() const { return m_room; }
    /// Clicks on a conversation at the left.
    bool openByHand(const QString& title);
    /// Writes into the open conversation and sends it with Return.
    bool say(const QString& text);
    /// Bruno writes; Ada sees it.
    MessageRecord brunoSays(ConversationId where, const QString& text);
    /// Opens the menu of the message that says this, and chooses.
    bool choose(const QString& message, const QString& entry);
    /// The hand at the program's other window that has this in its title, as soon as it is there and active; else null.
    static std::unique_ptr<Hand> handAt(const QString& title);
    static QQuickWindow* windowOf(const QString& title);
    /// On the page that is open: a picture of that colour becomes that of the group or space.
    bool changePicture(Qt::GlobalColor color);
    /// "image:NAME" is on the screen now.
    [[nodiscard]] bool showsPicture(const QString& avatar) const;
    /// In the dialog of the desktop for files that has come up.
    bool chooseFile(const QString& path);
    /// Another device of Ada's, as the server knows her.
    WsClient& phone();
    [[nodiscard]] Hand& hand() { return *m_hand; }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<WsClient> m_chloe;
    std::unique_ptr<WsClient> m_phone;
    std::unique_ptr<DesktopApp> m_app;
    std::unique_ptr<Hand> m_hand;
    QStringList m_serverOptions;
    static inline QStringList s_complaints; ///< of the interface, since the program was started

private:
    ConversationId m_room;
};

/// The newest record of a kind that this person was told of and that fits.
template<typename R>
std::optional<R> told(const WsClient& person, const std::function<bool(const R&)>& fits)
{
    std::optional<R> found;
    for (const Changed& changed : person.eventsOf<Changed>())
        for (const Record& record : changed.records)
            if (const auto* one = std::get_if<R>(&record); one && fits(*one))
                found = *one;
    return found;
}

/// The message with this text, as this person was told of it last.
std::optional<MessageRecord> message(const WsClient& person, const QString& text);
/// And that one by its id.
std::optional<MessageRecord> message(const WsClient& person, MessageId id);

} // namespace tertulia::test
