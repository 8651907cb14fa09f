// SPDX-License-Identifier: GPL-3.0-or-later
// The hand-written writer against QJson as the reference: whatever it writes, QJson must read back unchanged.
#include "shared/protocol/json_writer.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace tertulia;

namespace {

QString randomText(QRandomGenerator& random)
{
    static const QList<std::pair<char32_t, char32_t>> ranges{{0x00, 0x20},    {0x20, 0x7f},     {0x7f, 0x7ff},
                                                             {0x800, 0xd7ff}, {0xe000, 0xffff}, {0x10000, 0x10ffff}};
    QString text;
    const int length = random.bounded(40);
    for (int i = 0; i < length; ++i) {
        const auto& [low, high] = ranges.at(random.bounded(static_cast<int>(ranges.size())));
        const char32_t c = low + static_cast<char32_t>(random.bounded(static_cast<int>(high - low)));
        text += QString::fromUcs4(&c, 1);
    }
    return text;
}

QJsonValue randomValue(QRandomGenerator& random, int depth)
{
    switch (random.bounded(depth > 0 ? 6 : 4)) {
    case 0:
        return randomText(random);
    case 1:
        return static_cast<qint64>(random.generate64() >> 12) * (random.bounded(2) == 0 ? 1 : -1);
    case 2:
        return random.bounded(2) == 0;
    case 3:
        return QJsonValue{QJsonValue::Null};
    case 4: {
        QJsonArray array;
        for (int i = random.bounded(4); i > 0; --i)
            array.append(randomValue(random, depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(4); i > 0; --i)
            object.insert(QStringLiteral("key%1").arg(i), randomValue(random, depth - 1));
        return object;
    }
    }
}

void write(JsonWriter& writer, const QJsonValue& value)
{
    if (value.isString()) {
        writer.text(value.toString());
    } else if (value.isBool()) {
        writer.boolean(value.toBool());
    } else if (value.isDouble()) {
        writer.integer(value.toInteger());
    } else if (value.isArray()) {
        writer.beginArray();
        const QJsonArray array = value.toArray();
        for (const auto& item : array)
            write(writer, item);
        writer.endArray();
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        writer.beginObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            writer.key(it.key().toLatin1().constData());
            write(writer, it.value());
        }
        writer.endObject();
    } else {
        writer.null();
    }
}

} // namespace

class JsonWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBackUnchanged()
    {
        QRandomGenerator random(20261121);
        for (int i = 0; i < 20000; ++i) {
            QJsonObject object{{QStringLiteral("a"), randomValue(random, 3)},
                               {QStringLiteral("b"), randomValue(random, 3)}};
            JsonWriter writer;
            write(writer, object);
            const QByteArray bytes = writer.take();
            QJsonParseError error;
            const auto parsed = QJsonDocument::fromJson(bytes, &error);
            QVERIFY2(error.error == QJsonParseError::NoError, bytes.constData());
            QCOMPARE(parsed.object(), object);
        }
    }
    void aLoneSurrogateStillGivesValidUtf8()
    {
        JsonWriter writer;
        writer.text(QString(QChar{0xd800}) + QLatin1Char('x'));
        QCOMPARE(writer.take(), QByteArray("\"\xef\xbf\xbdx\""));
    }
    void rawValuesTakeTheirComma()
    {
        JsonWriter writer;
        writer.beginArray();
        writer.integer(1);
        writer.raw("{\"x\":2}");
        writer.boolean(true);
        writer.endArray();
        QCOMPARE(writer.take(), QByteArray("[1,{\"x\":2},true]"));
    }
};
TERTULIA_TEST(JsonWriterTest, "json_writer")
#include "tst_json_writer.moc"
