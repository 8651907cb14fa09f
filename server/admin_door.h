// SPDX-License-Identifier: GPL-3.0-or-later
// The private way into a server that runs, for commands on the same computer: a Unix socket in its data folder, which
// only its own user can open. One line is asked, one line is answered: "ok WORDS" or "error WORDS". What is done over
// it is done by the server, so that whoever is connected sees it; a command on the database beside it is not heard of.
// Main thread, with an event loop.
#pragma once

#include "shared/protocol/result.h"

#include <QLocalServer>
#include <QMap>

#include <functional>

namespace tertulia {

class AdminDoor
{
public:
    inline static const QString fileName = QStringLiteral("admin.sock"); ///< in the data folder
    inline static const QString retentionRun = QStringLiteral("retention run");

    using Answer = std::function<void(const Result<QString>&)>;
    /// What is done for a line; it answers once, in the main thread.
    using Verb = std::function<void(Answer)>;

    AdminDoor(QString path, QMap<QString, Verb> verbs) : m_path(std::move(path)), m_verbs(std::move(verbs)) {}

    /// Whoever listens holds the data folder, so a socket that is there already is a leftover. Internal.
    Result<Done> listen();

    /// The other side: what the server at `path` answers; nullopt if nobody listens there. Waits as long as it takes.
    static std::optional<Result<QString>> ask(const QString& path, const QString& line);

private:
    void came();
    void heard(QLocalSocket* socket);

    const QString m_path;
    const QMap<QString, Verb> m_verbs;
    QLocalServer m_server;
};

} // namespace tertulia
