// SPDX-License-Identifier: GPL-3.0-or-later
// The program's arguments taken apart: words (the command and what it is about), configuration flags, and the few other
// switches. It knows which keys exist but not what commands do. Pure; main thread.
#pragma once

#include "server/config.h"

namespace tertulia {

struct CommandLine
{
    QStringList words;
    ConfigSources sources; ///< without the environment
    bool wantsHelp = false;
    bool readsPassword = false;            ///< --password-stdin
    QString displayName;                   ///< --display-name
    QMultiMap<QString, QString> options{}; ///< of single commands: owner, space, map …; switches are empty
};

/// BadField with the complaint for people in `detail`.
Result<CommandLine> parseCommandLine(const QStringList& arguments);

} // namespace tertulia
