// SPDX-License-Identifier: GPL-3.0-or-later
// Words in and out of the terminal. What other people wrote is printed without anything a terminal would obey, one
// line each, and flushed at once so that a pipe sees it. Main thread.
#pragma once

#include "shared/protocol/result.h"

#include <QByteArray>

#include <optional>

namespace tertulia::cli {

/// In the language of the terminal.
QString tr(const char* text);
/// One line to the standard output; false if nobody reads it any more.
bool printLine(const QString& text);
bool printLine(const QByteArray& utf8);
/// One line to the standard error.
void complain(const QString& text);
/// `text` on one line, line breaks as \n, control characters as ?.
QString oneLine(const QString& text);

/// Everything on the standard input, without the last line break.
QString readAll();
/// One line without echo, asked with `prompt`; from a terminal only. nullopt at its end.
std::optional<QString> readSecret(const QString& prompt);

/// The error as the protocol writes it, one line of JSON, to the standard error.
void printError(const Error& error);
/// What the error means, for people.
QString describe(const Error& error);

} // namespace tertulia::cli
