// SPDX-License-Identifier: GPL-3.0-or-later
// The one door through which an address in a message leaves the program: only http, https and mailto, only when
// pressed, and if its words could mean another place, or always if so wished, only after the real host was shown and
// agreed to. Addresses of messages (tertulia://message?…) of the account's server stay inside. It opens nothing itself:
// the program hands in what does. GUI thread.
#pragma once

#include "client/text/safe_link.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace tertulia {

class LinkGate : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.links")
    Q_PROPERTY(bool asksAlways READ asksAlways WRITE setAsksAlways NOTIFY asksAlwaysChanged FINAL)
    Q_PROPERTY(QString address READ address NOTIFY confirmationWanted FINAL) ///< what waits for a yes
    Q_PROPERTY(QString host READ host NOTIFY confirmationWanted FINAL)       ///< where it really leads
public:
    using Opener = std::function<bool(const QUrl&)>;

    explicit LinkGate(QObject* parent = nullptr) : QObject(parent) {}

    void setOpener(Opener opener) { m_opener = std::move(opener); }
    /// The server whose messages are shown here.
    void setServer(const QUrl& server) { m_server = server; }

    [[nodiscard]] bool asksAlways() const { return m_asksAlways; }
    void setAsksAlways(bool always);
    [[nodiscard]] QString address() const { return m_waiting.toString(QUrl::FullyEncoded); }
    [[nodiscard]] QString host() const { return text::realHost(m_waiting); }

    /// As it stands in a message's blocks; "ask:" in front: its words could mean another place.
    Q_INVOKABLE void follow(const QString& link);
    /// The id of the message, if it is one of this conversation; else empty.
    [[nodiscard]] Q_INVOKABLE QString messageIn(const QString& conversationId, const QString& link) const;
    /// The answer to confirmationWanted() is yes.
    Q_INVOKABLE void confirm();

Q_SIGNALS:
    void asksAlwaysChanged();
    void confirmationWanted();
    void messageWanted(const tertulia::ConversationId& conversation, const tertulia::MessageId& message);
    /// Another address of our own: of another server's message, an invite, a conversation.
    void linkWanted(const QString& link);
    void failed(const QString& sentence);

private:
    void open(const QUrl& link);
    /// If it is of this server.
    [[nodiscard]] std::optional<text::Permalink> inside(const QUrl& link) const;

    Opener m_opener;
    QUrl m_server;
    QUrl m_waiting;
    bool m_asksAlways = false;
};

} // namespace tertulia
