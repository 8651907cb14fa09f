// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands.h"
#include "server/encode_image.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char** argv)
{
    ::umask(077); // whatever it writes is its user's alone
    QCoreApplication app(argc, argv);
    if (argc == 2 && qstrcmp(argv[1], "encode-image") == 0) // a stranger's picture is near: nothing else is touched
        return tertulia::encodeImageProcess(false);
    if (argc == 3 && qstrcmp(argv[1], "encode-image") == 0 && qstrcmp(argv[2], "thumbnail") == 0)
        return tertulia::encodeImageProcess(true);
    QCoreApplication::setApplicationName(QStringLiteral("tertulia-server"));
    return tertulia::runCommand(QCoreApplication::arguments().mid(1));
}
