// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/picture_provider.h"

#include <QBuffer>
#include <QFile>
#include <QUrl>
#include <QUrlQuery>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

class PictureResponse;

/// What an answer, which may come late, and the response, which may be gone by then, have in common.
struct Meeting
{
    QMutex mutex{};
    PictureResponse* response = nullptr; ///< null once it is answered or gone
};

class PictureResponse final : public QQuickImageResponse
{
public:
    PictureResponse() : m_meeting(std::make_shared<Meeting>()) { m_meeting->response = this; }
    ~PictureResponse() override
    {
        const QMutexLocker lock(&m_meeting->mutex);
        m_meeting->response = nullptr;
    }
    [[nodiscard]] QQuickTextureFactory* textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    [[nodiscard]] QString errorString() const override { return m_image.isNull() ? u"no picture"_s : QString(); }
    void cancel() override
    {
        {
            const QMutexLocker lock(&m_meeting->mutex);
            if (!std::exchange(m_meeting->response, nullptr))
                return; // the answer is on its way
        }
        Q_EMIT finished();
    }
    [[nodiscard]] std::shared_ptr<Meeting> meeting() const { return m_meeting; }

    /// Once; whoever comes second is too late.
    static void answer(const std::shared_ptr<Meeting>& meeting, const QImage& image)
    {
        const QMutexLocker lock(&meeting->mutex);
        if (PictureResponse* response = std::exchange(meeting->response, nullptr)) {
            response->m_image = image;
            // In the thread that asked, after it has begun to listen; who is deleted before is not called.
            QMetaObject::invokeMethod(response, &QQuickImageResponse::finished, Qt::QueuedConnection);
        }
    }
    static bool isWanted(const std::shared_ptr<Meeting>& meeting)
    {
        const QMutexLocker lock(&meeting->mutex);
        return meeting->response != nullptr;
    }

private:
    const std::shared_ptr<Meeting> m_meeting;
    QImage m_image;
};

QImage imageOf(QIODevice& bytes, const PictureRequest& request)
{
    PictureWish wish = request.wish;
    if (request.isRound)
        wish.radius = std::max(wish.box.width(), wish.box.height());
    auto image = picture::decode(bytes, wish);
    return image.ok() ? std::move(image).value() : QImage{};
}

PictureKey keyOf(const PictureRequest& request)
{
    if (request.kind == u"avatar"_s) {
        const int side = std::max(request.wish.box.width(), request.wish.box.height());
        return {PictureKey::Kind::Avatar, request.name, side <= 64 ? 64 : side <= 128 ? 128 : 512};
    }
    return {request.kind == u"whole"_s ? PictureKey::Kind::Whole : PictureKey::Kind::Thumbnail, request.name, 0};
}

} // namespace

PictureRequest PictureRequest::parse(const QString& id, QSize size)
{
    PictureRequest request;
    const qsizetype mark = id.indexOf(u'?');
    const QString path = id.left(mark);
    request.kind = path.section(u'/', 0, 0);
    request.name = QUrl::fromPercentEncoding(path.section(u'/', 1).toUtf8());
    request.wish.box = size.isValid() ? size : QSize{};
    if (mark >= 0) {
        const QUrlQuery query(id.mid(mark + 1));
        request.wish.radius = query.queryItemValue(u"radius"_s).toDouble();
        request.wish.fills = query.queryItemValue(u"fill"_s) == u"1"_s;
        request.owner = query.queryItemValue(u"of"_s);
        request.isRound = query.queryItemValue(u"radius"_s) == u"round"_s;
    }
    return request;
}

QQuickImageResponse* PictureProvider::requestImageResponse(const QString& id, const QSize& requestedSize)
{
    auto* response = new PictureResponse;
    const auto request = PictureRequest::parse(id, requestedSize);
    const auto meeting = response->meeting();
    if (request.kind == u"blur"_s) {
        m_store(request.owner).pool().start([meeting, request] {
            const QImage blur = picture::blurOf(request.name, request.wish.box);
            PictureResponse::answer(meeting, blur.isNull() ? blur : picture::rounded(blur, request.wish.radius));
        });
    } else if (request.kind == u"local"_s) {
        m_store(request.owner).pool().start([meeting, request] {
            QFile file(request.name);
            if (PictureResponse::isWanted(meeting))
                PictureResponse::answer(meeting, imageOf(file, request));
        });
    } else {
        m_store(request.owner).get(keyOf(request), [meeting, request](const QByteArray& bytes) {
            if (!PictureResponse::isWanted(meeting))
                return;
            QBuffer buffer;
            buffer.setData(bytes);
            PictureResponse::answer(meeting, bytes.isEmpty() ? QImage{} : imageOf(buffer, request));
        });
    }
    return response;
}

} // namespace tertulia
