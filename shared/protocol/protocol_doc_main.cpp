// SPDX-License-Identifier: GPL-3.0-or-later
// protocol_doc FILE: rewrites the generated part of PROTOCOL.md (everything after the marker line) from the types.
#include "shared/protocol/describe.h"

#include <QFile>

#include <cstdio>

int main(int argc, char** argv)
{
    const QByteArray marker = "<!-- generated from the types by protocol_doc; do not edit below -->\n";
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString{});
    if (!file.open(QIODevice::ReadWrite)) {
        std::fprintf(stderr, "usage: protocol_doc PROTOCOL.md\n");
        return 2;
    }
    QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(marker);
    if (at < 0) {
        std::fprintf(stderr, "protocol_doc: no marker line in the file\n");
        return 1;
    }
    text = text.left(at + marker.size()) + '\n' + tertulia::describeProtocol().toUtf8();
    file.resize(0);
    file.seek(0);
    return file.write(text) == text.size() ? 0 : 1;
}
