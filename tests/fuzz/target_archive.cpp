// SPDX-License-Identifier: GPL-3.0-or-later
// An archive that somebody wants imported, and long JSON cut into objects: nothing leads outside, nothing unpacks to
// more than is allowed, and how the bytes come in pieces makes no difference.
#include "server/transfer/archive.h"
#include "server/transfer/json_stream.h"
#include "tests/fuzz/fuzz_target.h"

#include <QTemporaryFile>

namespace tertulia::fuzz {

namespace {

constexpr transfer::ArchiveLimits small{50, 512 * 1024, 20, 64 * 1024};
constexpr qsizetype mostAtOnce = 1024 * 1024;

struct Cut
{
    std::vector<QJsonObject> objects{};
    int64_t passedOver = 0;
    bool isGood = true;
    bool operator==(const Cut&) const = default;
};

Cut cutInPieces(QByteArrayView bytes, transfer::JsonCutter::Form form, qsizetype piece)
{
    Cut out;
    transfer::JsonCutter cutter(form, 4096);
    const auto take = [&out](const QJsonObject& object) -> Result<Done> {
        out.objects.push_back(object);
        return Done{};
    };
    for (qsizetype at = 0; at < bytes.size() && out.isGood; at += piece)
        out.isGood = cutter.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)).toByteArray(), take).ok();
    out.isGood = out.isGood && cutter.end(take).ok();
    out.passedOver = cutter.passedOver();
    return out;
}

} // namespace

FUZZ_TARGET(archive, .mutations = 1500)
{
    static QTemporaryFile file;
    FUZZ_EXPECT(file.isOpen() || file.open());
    FUZZ_EXPECT(file.resize(0) && file.seek(0) && file.write(input.data(), input.size()) == input.size());
    FUZZ_EXPECT(file.flush());
    transfer::Archive archive(file.fileName(), small);
    int64_t unpacked = 0;
    int64_t entries = 0;
    const auto read = [&](transfer::Archive::Entry& entry) -> Result<Done> {
        FUZZ_EXPECT(transfer::isInside(entry.path()) && !entry.path().startsWith(u'/'));
        FUZZ_EXPECT(!entry.path().split(u'/').contains(QStringLiteral("..")));
        FUZZ_EXPECT(++entries <= small.entries);
        for (;;) {
            TRY(const QByteArray piece, entry.piece());
            if (piece.isEmpty())
                return Done{};
            FUZZ_EXPECT(piece.size() <= mostAtOnce);
            unpacked += piece.size();
        }
    };
    const auto visited = archive.visit(read);
    FUZZ_EXPECT(unpacked <= small.bytes + mostAtOnce);
    FUZZ_EXPECT(visited.ok() || visited.error().code == ErrorCode::BadField ||
                visited.error().code == ErrorCode::TooLarge);
}

FUZZ_TARGET(json_cutter, .isJson = true, .mutations = 4000)
{
    for (const auto form : {transfer::JsonCutter::Array, transfer::JsonCutter::Lines}) {
        const Cut whole = cutInPieces(input, form, std::max<qsizetype>(1, input.size()));
        FUZZ_EXPECT(whole == cutInPieces(input, form, 1));
        FUZZ_EXPECT(whole == cutInPieces(input, form, 7));
    }
}

} // namespace tertulia::fuzz
