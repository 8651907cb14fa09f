// SPDX-License-Identifier: GPL-3.0-or-later
// What may leave this computer of what was said on the line: ids, numbers, times, names of the protocol. Driven by the
// declared `fields` of the protocol's structs: a member that is a text becomes a placeholder because it is a QString,
// and what nobody declared is left out, so a new field is safe without anybody thinking of it. Redacting twice is the
// same as once. Pure functions, any thread.
#pragma once

#include "shared/protocol/envelope.h"

#include <functional>

namespace tertulia::redaction {

/// "xxxx": as many x as the largest power of two that is not longer than the text. Empty stays empty.
QString placeholderFor(QStringView text);
/// For texts that are told apart and never read (a client id, the emoji of a reaction): an id stays, anything else
/// becomes the id that its hash makes.
QString pseudonymFor(const QString& text);

/// A frame as it may be shown. `type` of a request or event; of an answer the type of its request. What was no frame at
/// all is empty.
struct RedactedFrame
{
    QJsonObject frame{};
    QString type{};
    std::optional<int64_t> id{};
    [[nodiscard]] bool isBroken() const { return frame.isEmpty(); }
};
RedactedFrame fromClient(QByteArrayView utf8);
/// `typeOf` says what was asked by that id; empty if nobody knows, then nothing of the answer is kept.
RedactedFrame fromServer(QByteArrayView utf8, const std::function<QString(int64_t id)>& typeOf);

/// The same for what is held: texts become placeholders.
void redact(MessageRecord& message);
void redact(UserRecord& user);
void redact(Record& record);

} // namespace tertulia::redaction
