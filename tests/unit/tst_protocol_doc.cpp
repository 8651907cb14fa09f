// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/describe.h"
#include "shared/protocol/schema.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QtTest>

class ProtocolDocTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDocumentMatchesTheTypes()
    {
        QFile file(QStringLiteral(TERTULIA_SOURCE_DIR "/shared/PROTOCOL.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString document = QString::fromUtf8(file.readAll());
        const QString generated = tertulia::describeProtocol();
        QVERIFY(generated.contains(QStringLiteral("### `message.send`")));
        QVERIFY2(document.endsWith(generated), "stale: build target protocol_doc and run it on shared/PROTOCOL.md");
    }
    void theSchemaMatchesTheTypes()
    {
        QFile file(QStringLiteral(TERTULIA_SOURCE_DIR "/shared/protocol.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == tertulia::describeSchema(),
                 "stale: build target protocol_doc and run it on shared/PROTOCOL.md");
    }
};
TERTULIA_TEST(ProtocolDocTest, "protocol_doc")
#include "tst_protocol_doc.moc"
