// SPDX-License-Identifier: GPL-3.0-or-later
// protocol_doc FOLDER/PROTOCOL.md: rewrites the generated part of the page (everything after the marker line), and
// FOLDER/protocol.schema.json, from the types.
#include "shared/protocol/describe.h"
#include "shared/protocol/schema.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace {

bool rewrite(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
}

} // namespace

int main(int argc, char** argv)
{
    const QByteArray marker = "<!-- generated from the types by protocol_doc; do not edit below -->\n";
    const QString path = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: protocol_doc FOLDER/PROTOCOL.md\n");
        return 2;
    }
    const QByteArray text = file.readAll();
    file.close();
    const qsizetype at = text.indexOf(marker);
    if (at < 0) {
        std::fprintf(stderr, "protocol_doc: no marker line in the file\n");
        return 1;
    }
    const QString schema = QFileInfo(path).path() + QStringLiteral("/protocol.schema.json");
    const QByteArray page = text.left(at + marker.size()) + '\n' + tertulia::describeProtocol().toUtf8();
    return rewrite(path, page) && rewrite(schema, tertulia::describeSchema()) ? 0 : 1;
}
