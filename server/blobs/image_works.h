// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from strangers, made harmless: each is decoded and written anew by a process of its own (`tertulia-server
// encode-image`) with little memory, little time and no files, so that a hostile picture can hurt nothing but that.
// Two at a time; a bounded number wait. `done` comes in one of this class's threads.
// What comes back is one blob with the picture in three sizes, of which sizeOf() finds one, or a thumbnail with what is
// to be known of the picture. Knows no decoder itself.
#pragma once

#include "shared/protocol/result.h"

#include <QByteArray>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>

namespace tertulia {

/// What the process says with its exit code.
enum class ImageVerdict { Fine = 0, NotAnImage = 10, TooManyPixels = 11, Failed = 12 };

namespace image_blob {
inline constexpr std::array sizes{64, 128, 512};
/// The pictures of `sizes`, in that order, as one blob.
QByteArray join(const std::array<QByteArray, 3>& pictures);
/// The picture of that size; empty if the blob is none or `size` is none of `sizes`.
QByteArray sizeOf(const QByteArray& blob, int size);
/// "image/png" or "image/jpeg".
const char* contentType(const QByteArray& picture);
} // namespace image_blob

/// What a picture in a message is shown by until it is opened.
struct Thumbnail
{
    int width = 0; ///< of the whole picture, upright
    int height = 0;
    QString preview{}; ///< a BlurHash
    QByteArray picture{};

    [[nodiscard]] QByteArray toBytes() const;
    static std::optional<Thumbnail> fromBytes(const QByteArray& bytes);
};

class ImageWorks
{
public:
    static constexpr int maxWaiting = 16;
    static constexpr int maxThumbnailsWaiting = 256; ///< they wait on the disk, not in memory
    static constexpr qsizetype maxOutput = 4 * 1024 * 1024;

    explicit ImageWorks(QString program, std::chrono::milliseconds timeLimit = std::chrono::seconds{10});
    ~ImageWorks(); ///< stops

    /// BadField "blob" with not_an_image; TooLarge with too_many_pixels or takes_too_long; Busy.
    void encode(const QByteArray& picture, std::function<void(Result<QByteArray>)> done);

    /// Of the picture in a file. The same errors.
    void thumbnail(const QString& path, std::function<void(Result<Thumbnail>)> done);

    /// What was taken is finished. Later calls are answered Busy.
    void stop();

private:
    /// What of one of the two is decoded.
    struct Input
    {
        QByteArray picture{};
        QString path{};
    };
    [[nodiscard]] Result<QByteArray> run(const Input& input) const;
    [[nodiscard]] bool hasRoom(int most);

    const QString m_program;
    const std::chrono::milliseconds m_timeLimit;
    QThreadPool m_pool;
    std::atomic<int> m_waiting{0};
    std::atomic<bool> m_isStopping{false};
};

} // namespace tertulia
