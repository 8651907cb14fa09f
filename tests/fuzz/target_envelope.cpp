// SPDX-License-Identifier: GPL-3.0-or-later
// The outer object of every frame, at both ends: what the strict door lets in is what QJson would read, said in one way
// only, and what is said again is let in again.
#include "shared/protocol/envelope.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/samples.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tertulia::fuzz {

namespace {

/// Held against rules written down a second time, without the door's own code.
void expectStrict(const QJsonValue& value, int depth)
{
    FUZZ_EXPECT(depth <= limits::jsonDepth || (!value.isArray() && !value.isObject()));
    if (value.isString()) {
        const QString text = value.toString();
        FUZZ_EXPECT(QString::fromUtf8(text.toUtf8()) == text); // no half of a character
        FUZZ_EXPECT(!text.contains(QChar{0}) && !text.contains(QChar{0xFFFE}) && !text.contains(QChar{0xFFFF}));
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        FUZZ_EXPECT(array.size() <= limits::jsonArray);
        for (const auto& one : array)
            expectStrict(one, depth + 1);
    }
    const QJsonObject object = value.toObject();
    FUZZ_EXPECT(object.size() <= limits::jsonKeys);
    for (auto it = object.begin(); it != object.end(); ++it) {
        expectStrict(it.key(), depth + 1);
        expectStrict(it.value(), depth + 1);
    }
}

void expectReadableError(std::optional<int64_t> id, const Error& error)
{
    const QByteArray said = encodeError(id, error);
    const auto heard = parseServerFrame(said);
    FUZZ_EXPECT(heard.ok() && std::holds_alternative<ErrorFrame>(*heard));
    const auto& frame = std::get<ErrorFrame>(*heard);
    FUZZ_EXPECT(frame.id == id && frame.error.code == error.code);
    FUZZ_EXPECT(encodeError(frame.id, frame.error) == said);
}

void tryAsServer(QByteArrayView input)
{
    const auto parsed = parseRequestFrame(input);
    if (const auto* fault = std::get_if<FrameFault>(&parsed)) {
        FUZZ_EXPECT(fault->error.code == ErrorCode::BadFrame);
        expectReadableError(fault->id, fault->error);
        return;
    }
    const auto& frame = std::get<RequestFrame>(parsed);
    FUZZ_EXPECT(frame.id >= 0 && frame.id <= limits::maxInteger);
    const QJsonObject again{{QStringLiteral("id"), static_cast<qint64>(frame.id)},
                            {QStringLiteral("type"), frame.type},
                            {QStringLiteral("data"), frame.data}};
    const auto back = parseRequestFrame(QJsonDocument(again).toJson(QJsonDocument::Compact));
    const auto* same = std::get_if<RequestFrame>(&back);
    FUZZ_EXPECT(same && same->id == frame.id && same->type == frame.type && same->data == frame.data);
}

void tryAsClient(QByteArrayView input)
{
    const auto parsed = parseServerFrame(input);
    if (!parsed.ok()) {
        FUZZ_EXPECT(parsed.error().code == ErrorCode::BadFrame || parsed.error().code == ErrorCode::BadField);
        return;
    }
    if (const auto* error = std::get_if<ErrorFrame>(&*parsed))
        expectReadableError(error->id, error->error);
    if (const auto* event = std::get_if<Event>(&*parsed)) {
        const QByteArray said = std::visit([](const auto& one) { return encodeEvent(one); }, *event);
        const auto again = parseServerFrame(said);
        FUZZ_EXPECT(again.ok() && std::holds_alternative<Event>(*again));
        FUZZ_EXPECT(std::visit([](const auto& one) { return encodeEvent(one); }, std::get<Event>(*again)) == said);
    }
}

std::vector<QByteArray> envelopeSeeds()
{
    std::vector<QByteArray> seeds = sampleEvents();
    const auto requests = sampleRequests();
    seeds.insert(seeds.end(), requests.begin(), requests.end());
    return seeds;
}

} // namespace

FUZZ_TARGET(envelope, .seeds = envelopeSeeds, .isJson = true)
{
    if (const auto object = parseStrictObject(input); object.ok()) {
        FUZZ_EXPECT(input.isValidUtf8());
        expectStrict(*object, 1);
        const auto again = parseStrictObject(QJsonDocument(*object).toJson(QJsonDocument::Compact));
        FUZZ_EXPECT(again.ok() && *again == *object);
    }
    FUZZ_EXPECT(input.isEmpty() || parseRequestData(input).ok() == parseStrictObject(input).ok());
    tryAsServer(input);
    tryAsClient(input);
}

} // namespace tertulia::fuzz
