// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's own judge of files, an antivirus program for example: started without a shell for each complete
// file, which it reads from standard input, or from the path that takes the place of {} among its arguments. Exit code
// 0 lets the file in, 1 keeps it out; anything else, or no answer in time, means that nobody knows. Any thread; blocks.
#pragma once

#include "shared/protocol/result.h"

#include <QStringList>

#include <chrono>

namespace tertulia {

class Scanner
{
public:
    /// An empty command judges nothing. Quotes hold words together.
    Scanner(const QString& command, std::chrono::milliseconds timeLimit);

    /// Forbidden by the rule file.scan; Busy if the program gave no verdict.
    [[nodiscard]] Result<Done> scan(const QString& path) const;

private:
    QStringList m_command;
    std::chrono::milliseconds m_timeLimit;
};

} // namespace tertulia
