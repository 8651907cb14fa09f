// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as values: what was asked, checked for its shape, with the defaults filled in. Options may stand
// before or after the command. Whether a conversation or a server exists is not looked at here.
// Pure, apart from the language of the texts.
#pragma once

#include "shared/protocol/result.h"

#include <QStringList>
#include <QUrl>

namespace tertulia::cli {

struct Arguments
{
    QString profile = QStringLiteral("default");
    QUrl server{};
    bool json = false;
    QString command{};
    QStringList operands{}; ///< what follows the command, options taken out
    bool passwordFromStdin = false;
    bool registers = false;
    QString displayName{};
    QString replyTo{};
    QStringList files{}; ///< send: to attach
    bool queueOnly = false;
    bool force = false;
    int count = 0; ///< tail: end after so many; 0 = never
    int limit = 50;
    qint64 before = 0;
    bool best = false;    ///< search: by relevance
    bool offline = false; ///< search: what this device holds
    QString record{};     ///< where to write what was said on the line; empty: nowhere
    QString pick{};       ///< request: what of the reply is wanted
    int timeoutSeconds = 30;
};

/// BadField with what is wrong in `detail`, in the user's language.
Result<Arguments> parseArguments(const QStringList& arguments);
QString usage();

} // namespace tertulia::cli
