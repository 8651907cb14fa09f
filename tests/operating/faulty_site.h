// SPDX-License-Identifier: GPL-3.0-or-later
// A server whose disk fails when it is told to (broken_disk.c), with people on it who know what was acknowledged. One
// thread, with an event loop.
#pragma once

#include "tests/operating/backup_site.h"

namespace tertulia::test {

class FaultySite : protected BackupSite
{
protected:
    /// How many rounds a sweep goes: TERTULIA_ROUNDS, else `few`.
    static int rounds(int few);

    /// The server and its people, with the disk still well.
    void serveBreakable(const QStringList& options = {}, const QString& libraries = brokenDisk());
    /// The path of the library that breaks the disk.
    static QString brokenDisk();
    /// An order of broken_disk.c; it holds from now on, and counts from now on.
    void breakDisk(const QByteArray& order);
    void healDisk();
    /// Calls that met the fault since the disk was broken last.
    [[nodiscard]] qint64 hits() const;

    /// kill -9.
    void killServer();
    /// The same again, with a disk that is well.
    void serveAgain();

    struct Refused
    {
        bool isAnnas;
        MessageSend message;
        Error error;
    };
    /// Ten messages of both people on their way at once. Those that were acknowledged are noted; the others come back.
    std::vector<Refused> talk();
    /// The bodies that the server has for the group, by seq; empty if the numbers are not 1 to N.
    QStringList bodies();
    /// Everything that was acknowledged is there, once, and nothing that was not.
    void compare();

    QStringList m_acknowledged;

private:
    QStringList m_options;
    QStringList m_environment;
    int m_said = 0;
};

} // namespace tertulia::test
