// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/avatar_provider.h"
#include "client/platform/qr_provider.h"
#include "client/platform/tray_icon.h"

#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

#include <cmath>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestDrawings : public QObject
{
    Q_OBJECT

    static int inked(const QImage& image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
        return count;
    }

    /// Between white and a colour, as WCAG 2 has it: 1 to 21.
    static double contrastWithWhite(const QColor& color)
    {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 1.05 / (0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
                       0.0722 * linear(color.blueF()) + 0.05);
    }

private Q_SLOTS:
    void whiteLettersAreLegibleOnEachColour()
    {
        constexpr int side = 44;
        QSet<QRgb> seen;
        for (int key = 0; key < 200; ++key) {
            const QColor middle = drawAvatar({QString::number(key), {}, {}, true}, side).pixelColor(side / 2, side / 2);
            seen.insert(middle.rgb());
            QVERIFY2(contrastWithWhite(middle) >= 4.4, qPrintable(middle.name()));
        }
        QCOMPARE(seen.size(), 8);
    }

    void aCameraReadsTheCode()
    {
        const QString reader = QStandardPaths::findExecutable(u"zbarimg"_s);
        if (reader.isEmpty())
            QSKIP("zbarimg is not installed");
        const QString text =
            u"otpauth://totp/chat.example.org:ana?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Tertulia"_s;
        QrProvider provider;
        QSize size;
        const QImage image =
            provider.requestImage(QString::fromLatin1(QUrl::toPercentEncoding(text)), &size, QSize(208, 208));
        QVERIFY(size.width() <= 208);
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white)); // the quiet edge
        const QTemporaryDir dir;
        QVERIFY(image.save(dir.filePath(u"code.png"_s)));
        QProcess process;
        process.start(reader, {u"--raw"_s, u"-q"_s, dir.filePath(u"code.png"_s)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), text);
    }

    void whatDoesNotFitIsNotDrawn()
    {
        QVERIFY(qrCode(QString()).isNull());
        QVERIFY(qrCode(QString(5000, u'x')).isNull());
    }

    void theTraysIconTellsWhatThereIs()
    {
        const QImage plain = trayImage(32, false, false, false);
        const QImage unread = trayImage(32, true, false, false);
        const QImage named = trayImage(32, true, true, false);
        const QImage quiet = trayImage(32, false, false, true);
        QVERIFY(inked(plain) > 500);
        QVERIFY(plain != unread);
        QVERIFY(unread != named);
        QVERIFY(quiet != plain && quiet != unread);
        QVERIFY(unread.pixelColor(25, 7).blue() > 200);
        QVERIFY(named.pixelColor(25, 7).red() > 200);
    }
};

TERTULIA_TEST(TestDrawings, "drawings")

} // namespace tertulia::test

#include "tst_drawings.moc"
