// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char** argv)
{
    ::umask(077); // whatever it writes is its user's alone
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tertulia-server"));
    return tertulia::runCommand(QCoreApplication::arguments().mid(1));
}
