// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/words.h"

#include "server/net/frame.h"
#include "shared/protocol/envelope.h"

#include <QJsonDocument>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

template<typename Step>
constexpr QByteArrayView nameOf = {};
template<>
constexpr QByteArrayView nameOf<Delivery> = "delivery";
template<>
constexpr QByteArrayView nameOf<WideDelivery> = "wide";
template<>
constexpr QByteArrayView nameOf<Subscription> = "subscription";
template<>
constexpr QByteArrayView nameOf<FollowAll> = "follow_all";
template<>
constexpr QByteArrayView nameOf<Revocation> = "revocation";
template<>
constexpr QByteArrayView nameOf<Parting> = "parting";

/// The encoders write no line breaks: in JSON they are escaped.
void addFrame(QByteArray& words, const QByteArray& frame)
{
    words += net::payloadOf(frame);
    words += '\n';
}

template<typename Step>
void addFrames(QByteArray& words, const Step& step)
{
    if constexpr (std::is_same_v<Step, Delivery>) {
        addFrame(words, step.frame);
        if (step.oldest > 0)
            addFrame(words, step.blank);
    } else if constexpr (std::is_same_v<Step, WideDelivery>) {
        addFrame(words, step.frame);
    }
}

class Reader
{
public:
    explicit Reader(QByteArrayView words) : m_left(words) {}

    [[nodiscard]] bool isAtEnd() const { return m_left.isEmpty(); }

    Result<ShardStep> step()
    {
        TRY(const QByteArrayView head, line());
        const qsizetype space = head.indexOf(' ');
        const QByteArrayView name = head.first(std::max<qsizetype>(space, 0));
        const QJsonObject fields = QJsonDocument::fromJson(head.sliced(space + 1).toByteArray()).object();
        std::optional<Result<ShardStep>> found;
        tryAll(name, fields, found, std::type_identity<ShardStep>{});
        return found ? *found : unknown();
    }

private:
    static Error unknown() { return Error::make(ErrorCode::BadFrame, u"unknown words"_s); }

    template<typename... Step>
    void tryAll(QByteArrayView name, const QJsonObject& fields, std::optional<Result<ShardStep>>& found,
                std::type_identity<std::variant<Step...>> /*which*/)
    {
        ((name == nameOf<Step> ? found.emplace(stepAs<Step>(fields)), true : false) || ...);
    }

    template<typename Step>
    Result<ShardStep> stepAs(const QJsonObject& fields)
    {
        TRY(Step step, decode<Step>(fields));
        if constexpr (std::is_same_v<Step, Delivery>) {
            TRY(step.frame, frame());
            if (step.oldest > 0) {
                TRY(step.blank, frame());
            }
        } else if constexpr (std::is_same_v<Step, WideDelivery>) {
            TRY(step.frame, frame());
        }
        return ShardStep{std::move(step)};
    }

    Result<QByteArray> frame()
    {
        TRY(const QByteArrayView payload, line());
        return net::textFrame(payload);
    }
    Result<QByteArrayView> line()
    {
        const qsizetype end = m_left.indexOf('\n');
        if (end < 0)
            return Error::make(ErrorCode::BadFrame, u"words that end too early"_s);
        const QByteArrayView found = m_left.first(end);
        m_left = m_left.sliced(end + 1);
        return found;
    }

    QByteArrayView m_left;
};

} // namespace

QByteArray wordsOf(const Bus::Steps& steps)
{
    QByteArray words;
    for (const ShardStep& step : steps)
        std::visit(
            [&words]<typename Step>(const Step& one) {
                words += nameOf<Step>;
                words += ' ' + encodeData(one) + '\n';
                addFrames(words, one);
            },
            step);
    return words;
}

Result<Bus::Steps> stepsOf(const QByteArray& words)
{
    Bus::Steps steps;
    Reader reader(words);
    while (!reader.isAtEnd()) {
        TRY(ShardStep step, reader.step());
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace tertulia
