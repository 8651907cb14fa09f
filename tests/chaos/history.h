// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, one JSON object a line, each written at once: kill -9 takes nothing that was noted. `t` is the
// system's monotonic clock in nanoseconds, so the lines of several processes can be put in order. One thread.
#pragma once

#include <QJsonObject>
#include <QString>

namespace tertulia::test {

class History
{
public:
    /// Appends to the file.
    explicit History(const QString& path);
    ~History();
    History(const History&) = delete;
    History& operator=(const History&) = delete;

    /// `device`: who saw it; empty = nobody in particular.
    void note(const QString& device, const char* what, QJsonObject line = {});

private:
    int m_file = -1;
};

} // namespace tertulia::test
