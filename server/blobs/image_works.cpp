// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blobs/image_works.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QtEndian>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace image_blob {

namespace {
const QByteArray mark = "TIMG1";
constexpr qsizetype lengthBytes = 4;
} // namespace

QByteArray join(const std::array<QByteArray, 3>& pictures)
{
    QByteArray blob = mark;
    for (const QByteArray& picture : pictures) {
        const auto length = qToBigEndian(static_cast<quint32>(picture.size()));
        blob.append(reinterpret_cast<const char*>(&length), lengthBytes);
    }
    for (const QByteArray& picture : pictures)
        blob += picture;
    return blob;
}

QByteArray sizeOf(const QByteArray& blob, int size)
{
    qsizetype offset = mark.size() + lengthBytes * static_cast<qsizetype>(sizes.size());
    if (!blob.startsWith(mark) || blob.size() < offset)
        return {};
    for (size_t i = 0; i < sizes.size(); ++i) {
        const char* at = blob.constData() + mark.size() + lengthBytes * static_cast<qsizetype>(i);
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(at));
        if (length > blob.size() - offset)
            return {};
        if (sizes.at(i) == size)
            return blob.mid(offset, length);
        offset += length;
    }
    return {};
}

const char* contentType(const QByteArray& picture)
{
    return picture.startsWith("\x89PNG") ? "image/png" : "image/jpeg";
}

} // namespace image_blob

namespace {
const QByteArray thumbnailMark = "TTHM1";

void appendNumber(QByteArray& bytes, qsizetype number)
{
    const auto value = qToBigEndian(static_cast<quint32>(number));
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}
} // namespace

QByteArray Thumbnail::toBytes() const
{
    QByteArray bytes = thumbnailMark;
    appendNumber(bytes, width);
    appendNumber(bytes, height);
    appendNumber(bytes, preview.size());
    return bytes + preview.toLatin1() + picture;
}

std::optional<Thumbnail> Thumbnail::fromBytes(const QByteArray& bytes)
{
    constexpr qsizetype longestPreview = 64;
    constexpr quint32 widest = 1U << 24U;
    const qsizetype head = thumbnailMark.size() + 3 * static_cast<qsizetype>(sizeof(quint32));
    if (!bytes.startsWith(thumbnailMark) || bytes.size() <= head)
        return std::nullopt;
    const auto number = [&](int which) {
        return qFromBigEndian<quint32>(bytes.constData() + thumbnailMark.size() + 4 * which);
    };
    const auto length = static_cast<qsizetype>(number(2));
    if (number(0) > widest || number(1) > widest || length > longestPreview || bytes.size() <= head + length)
        return std::nullopt;
    return Thumbnail{static_cast<int>(number(0)), static_cast<int>(number(1)),
                     QString::fromLatin1(bytes.mid(head, length)), bytes.mid(head + length)};
}

namespace {

/// Our secrets can stand in the environment, so the child gets what a loader needs to find its libraries, and no more.
QProcessEnvironment bareEnvironment()
{
    const auto ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare; // not left empty: QProcess takes that for "the same as ours"
    bare.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString& name : {u"LD_LIBRARY_PATH"_s, u"QT_PLUGIN_PATH"_s, u"PATH"_s})
        if (ours.contains(name))
            bare.insert(name, ours.value(name));
    return bare;
}

/// Feeds and drains the process until it ends, for so long, and for no more output than a picture has.
bool endedInTime(QProcess& process, std::chrono::milliseconds limit)
{
    constexpr int patienceMs = 50;
    const QDeadlineTimer deadline(limit);
    while (!process.waitForFinished(patienceMs) && process.state() != QProcess::NotRunning)
        if (deadline.hasExpired() || process.bytesAvailable() > ImageWorks::maxOutput)
            return false;
    return true;
}

} // namespace

ImageWorks::ImageWorks(QString program, std::chrono::milliseconds timeLimit)
    : m_program(std::move(program)), m_timeLimit(timeLimit)
{
    m_pool.setMaxThreadCount(2);
}

ImageWorks::~ImageWorks()
{
    stop();
}

void ImageWorks::stop()
{
    m_isStopping = true;
    m_pool.waitForDone();
}

bool ImageWorks::hasRoom(int most)
{
    const bool isFree = m_waiting.fetch_add(1) < most && !m_isStopping;
    if (!isFree)
        --m_waiting;
    return isFree;
}

void ImageWorks::encode(const QByteArray& picture, std::function<void(Result<QByteArray>)> done)
{
    if (!hasRoom(maxWaiting))
        return done(Error::make(ErrorCode::Busy, u"too many pictures"_s));
    m_pool.start([this, picture, done = std::move(done)] {
        auto result = run({picture});
        --m_waiting;
        if (result.ok() && image_blob::sizeOf(*result, image_blob::sizes.back()).isEmpty())
            result = Error::make(ErrorCode::Internal, u"encode-image said nothing"_s);
        done(std::move(result));
    });
}

void ImageWorks::thumbnail(const QString& path, std::function<void(Result<Thumbnail>)> done)
{
    if (!hasRoom(maxThumbnailsWaiting))
        return done(Error::make(ErrorCode::Busy, u"too many pictures"_s));
    m_pool.start([this, path, done = std::move(done)] {
        const auto result = run({{}, path});
        --m_waiting;
        if (!result.ok())
            return done(result.error());
        auto thumbnail = Thumbnail::fromBytes(*result);
        done(thumbnail ? Result<Thumbnail>{std::move(*thumbnail)}
                       : Error::make(ErrorCode::Internal, u"encode-image said nothing"_s));
    });
}

Result<QByteArray> ImageWorks::run(const Input& input) const
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.setStandardErrorFile(QProcess::nullDevice());
    const bool isFile = !input.path.isEmpty();
    if (isFile)
        process.setStandardInputFile(input.path);
    process.start(m_program, isFile ? QStringList{u"encode-image"_s, u"thumbnail"_s} : QStringList{u"encode-image"_s});
    if (!process.waitForStarted())
        return Error::make(ErrorCode::Internal, u"encode-image did not start"_s);
    if (!isFile) {
        process.write(input.picture);
        process.closeWriteChannel();
    }
    if (!endedInTime(process, m_timeLimit)) {
        process.kill();
        process.waitForFinished();
        return Error::make(ErrorCode::TooLarge, u"takes_too_long"_s);
    }
    if (process.exitStatus() == QProcess::CrashExit) // it ran into one of its limits, or a fault of a decoder
        return Error::make(ErrorCode::TooLarge, u"takes_too_much"_s);
    switch (static_cast<ImageVerdict>(process.exitCode())) {
    case ImageVerdict::Fine:
        break;
    case ImageVerdict::NotAnImage:
        return Error::badField(u"blob"_s, u"not_an_image"_s);
    case ImageVerdict::TooManyPixels:
        return Error::make(ErrorCode::TooLarge, u"too_many_pixels"_s);
    default:
        return Error::make(ErrorCode::Internal, u"encode-image failed"_s);
    }
    return process.readAllStandardOutput();
}

} // namespace tertulia
