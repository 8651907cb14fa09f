// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line of `tertulia` says. Pure; a word that cannot be understood is an error with a sentence for the
// user in `detail`, never a guess.
#pragma once

#include "shared/protocol/result.h"

#include <QSize>
#include <QStringList>
#include <QUrl>

namespace tertulia {

struct AppOptions
{
    QString profile = QStringLiteral("default");
    QUrl server{};
    QString signIn{}; ///< handle; the password comes from standard input
    bool passwordFromStdin = false;
    QString screenshot{}; ///< file to write; then leave
    QString open{};       ///< title of the conversation to begin with
    QString page{};       ///< name of a page in qml/pages, ":" and its argument: shown from the start
    QString afterText{};  ///< the screenshot waits for a message with this text
    QString pictures{};   ///< file with a list of pictures to take, see shots.h
    bool offline = false; ///< the screenshot shows what this device holds, without a connection
    QSize size{};
    QString theme{};
    QString language{};
    bool selfTest = false;
    bool help = false;
    bool version = false;
};

/// `arguments` with the program's name in front.
Result<AppOptions> parseOptions(const QStringList& arguments);
QString helpText();
/// "1440x900"; empty: none.
Result<QSize> sizeFromText(const QString& text);

} // namespace tertulia
