// SPDX-License-Identifier: GPL-3.0-or-later
// Every request and every reply, from the same declarations as the codec: what is decoded can be said, what was said
// decodes, and saying it once more changes nothing: no rule makes another text of a text it has already seen.
#include "shared/protocol/envelope.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/samples.h"

namespace tertulia::fuzz {

namespace {

template<WireStruct T>
void tryDecoding(const QJsonObject& data)
{
    const auto read = decode<T>(data);
    if (!read.ok()) {
        FUZZ_EXPECT(read.error().code == ErrorCode::BadField && !read.error().detail.isEmpty());
        return;
    }
    const QByteArray said = encodeData(*read);
    const auto object = parseStrictObject(said);
    FUZZ_EXPECT(object.ok());
    const auto again = decode<T>(*object);
    FUZZ_EXPECT(again.ok());
    FUZZ_EXPECT(encodeData(*again) == said);
}

std::vector<QByteArray> requestSeeds()
{
    std::vector<QByteArray> seeds = sampleRequests();
    const auto replies = sampleReplies();
    seeds.insert(seeds.end(), replies.begin(), replies.end());
    return seeds;
}

} // namespace

FUZZ_TARGET(requests, .seeds = requestSeeds, .isJson = true, .mutations = 4000)
{
    const auto parsed = parseRequestFrame(input);
    const auto* frame = std::get_if<RequestFrame>(&parsed);
    if (frame == nullptr)
        return;
    Requests::forEach([frame]<typename R>() {
        if (frame->type != QLatin1StringView{R::type})
            return;
        tryDecoding<R>(frame->data);
        tryDecoding<typename R::Reply>(frame->data);
    });
}

} // namespace tertulia::fuzz
