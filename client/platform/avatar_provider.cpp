// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/avatar_provider.h"

#include <QCryptographicHash>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRunnable>
#include <QTextBoundaryFinder>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultSide = 40;
constexpr int largestSide = 1024;
constexpr double squareRounding = 0.32;

struct Pair
{
    QRgb from;
    QRgb to;
};

// Backgrounds of initials, light enough to tell apart at 28 pixels; white letters on their middle have the
// contrast 4.5.
constexpr std::array initialColours = {
    Pair{0xffdd577d, 0xffb23d68}, Pair{0xffb07820, 0xff965d17}, Pair{0xff41956a, 0xff287551},
    Pair{0xff9d73db, 0xff734eb7}, Pair{0xff3389da, 0xff2c68ad}, Pair{0xffda6637, 0xffaa4629},
    Pair{0xff2f9595, 0xff1d7171}, Pair{0xff7a89a5, 0xff57637d},
};

constexpr std::array faceBackgrounds = {
    Pair{0xff4fc3c0, 0xff2b8f9a}, Pair{0xff6cc38a, 0xff2f8f63}, Pair{0xffefb23e, 0xffc98a24},
    Pair{0xffe8718f, 0xffc04a74}, Pair{0xffa5adbd, 0xff768098}, Pair{0xff6ea8f0, 0xff4477cc},
    Pair{0xffb48be8, 0xff8059c4}, Pair{0xffee8f66, 0xffcc5f38},
};

// In the order of the backgrounds: the same index would be the same hue, which a face never takes.
constexpr std::array faceBlobs = {
    0xff8fe3e8, 0xff7ee0a1, 0xffffc857, 0xffff87ab, 0xfff6e27f, 0xff62b6ff, 0xffcf9bff, 0xffff9466,
};

constexpr QRgb faceInk = 0xff23202b;

// The same numbers from the same text on every machine and in every release: qHash promises neither.
class Dice
{
public:
    explicit Dice(const QString& seed) : m_bytes(QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256)) {}

    int below(int bound) { return next() % bound; }
    double between(double low, double high) { return low + (high - low) * next() / 255.0; }

private:
    int next() { return static_cast<unsigned char>(m_bytes.at(m_next++ % m_bytes.size())); }

    QByteArray m_bytes;
    qsizetype m_next = 0;
};

void fillPair(QPainter& painter, double side, const Pair& pair)
{
    QLinearGradient gradient(0, 0, side * 0.4, side);
    gradient.setColorAt(0, QColor::fromRgba(pair.from));
    gradient.setColorAt(1, QColor::fromRgba(pair.to));
    painter.fillRect(QRectF(0, 0, side, side), gradient);
}

// Unit square; the caller scales.
void drawFace(QPainter& painter, const QString& seed)
{
    Dice dice(seed);
    const int background = dice.below(int(faceBackgrounds.size()));
    const int blob = (background + 1 + dice.below(int(faceBlobs.size()) - 1)) % int(faceBlobs.size());
    fillPair(painter, 1, faceBackgrounds.at(size_t(background)));

    const double side = dice.below(2) ? 1 : -1;
    const double lean = side * dice.between(4, 22);
    painter.translate(0.5 + side * dice.between(0.02, 0.12), dice.between(0.66, 0.74));
    painter.rotate(lean);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(faceBlobs.at(size_t(blob))));
    painter.drawRoundedRect(QRectF(-0.40, -0.34, 0.80, 0.90), 0.34, 0.30);

    const double gap = dice.between(0.10, 0.14);
    const double look = side * dice.between(0.00, 0.05);
    const double eye = dice.between(0.032, 0.042);
    const double tall = dice.below(3) == 0 ? 1.45 : 1.0;
    painter.setBrush(QColor::fromRgba(faceInk));
    for (const double x : {-gap, gap})
        painter.drawEllipse(QPointF(x - look, -0.13), eye, eye * tall);

    QPen pen(QColor::fromRgba(faceInk), 0.036, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double smile = dice.between(0.06, 0.10);
    QPainterPath mouth(QPointF(-look - smile, -0.02));
    mouth.quadTo(QPointF(-look, -0.02 + smile * dice.between(0.7, 1.2)), QPointF(-look + smile, -0.02));
    painter.drawPath(mouth);
}

void drawInitials(QPainter& painter, const AvatarRequest& request, int side)
{
    Dice dice(request.key);
    fillPair(painter, side, initialColours.at(size_t(dice.below(int(initialColours.size())))));
    const QString letters = avatarInitials(request.name);
    QFont font(u"Inter"_s);
    font.setWeight(QFont::DemiBold);
    font.setPixelSize(std::max(1, int(side * (letters.size() > 1 ? 0.38 : 0.46))));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, letters);
}

class AvatarResponse : public QQuickImageResponse
{
public:
    AvatarResponse() : m_cancelled(std::make_shared<std::atomic_bool>(false)) {}

    QQuickTextureFactory* textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    void cancel() override { *m_cancelled = true; }
    std::shared_ptr<std::atomic_bool> cancelled() const { return m_cancelled; }
    // Qt Quick keeps the response until `finished`, so the drawing thread may call this.
    void deliver(QImage image)
    {
        m_image = std::move(image);
        Q_EMIT finished();
    }

private:
    QImage m_image;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace

AvatarRequest parseAvatarId(const QString& id)
{
    AvatarRequest request;
    const qsizetype mark = id.indexOf(u'?');
    request.key = QUrl::fromPercentEncoding(id.left(mark).toUtf8());
    if (mark >= 0) {
        const QUrlQuery query(id.mid(mark + 1));
        request.name = query.queryItemValue(u"name"_s, QUrl::FullyDecoded);
        request.image = query.queryItemValue(u"image"_s, QUrl::FullyDecoded);
        request.square = query.queryItemValue(u"shape"_s) == u"square";
    }
    return request;
}

QString avatarInitials(const QString& name)
{
    QString letters;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
        const qsizetype end = finder.toNextBoundary();
        const QString first = end > 0 ? word.left(end) : QString();
        const bool shows = !first.isEmpty() && first.at(0).isPrint() && !first.at(0).isPunct();
        if (!shows || (!letters.isEmpty() && &word != &words.last()))
            continue;
        letters += first.toUpper();
    }
    return letters;
}

QImage drawAvatar(const AvatarRequest& request, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QImage square(side, side, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::transparent);
    {
        QPainter painter(&square);
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr QLatin1StringView face{"face:"};
        if (request.image.startsWith(face)) {
            painter.scale(side, side);
            drawFace(painter, request.image.mid(face.size()));
        } else {
            drawInitials(painter, request, side);
        }
    }
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(square));
    const double radius = request.square ? side * squareRounding : side / 2.0;
    painter.drawRoundedRect(QRectF(0, 0, side, side), radius, radius);
    return image;
}

AvatarProvider::AvatarProvider()
{
    m_pool.setMaxThreadCount(2);
}

AvatarProvider::~AvatarProvider()
{
    m_pool.waitForDone();
}

QQuickImageResponse* AvatarProvider::requestImageResponse(const QString& id, const QSize& requestedSize)
{
    const int asked = std::max(requestedSize.width(), requestedSize.height());
    const int side = asked > 0 ? std::min(asked, largestSide) : defaultSide;
    auto* response = new AvatarResponse;
    m_pool.start([response, cancelled = response->cancelled(), request = parseAvatarId(id), side] {
        response->deliver(*cancelled ? QImage() : drawAvatar(request, side));
    });
    return response;
}

} // namespace tertulia
