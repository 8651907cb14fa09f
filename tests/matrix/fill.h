// SPDX-License-Identifier: GPL-3.0-or-later
// A request about a thing, made from nothing but the request's declaration: ids and handles by their types and names,
// texts and numbers as their rules want. Optional texts are filled in, so that an edit edits; other options stay out.
#pragma once

#include "shared/protocol/requests.h"
#include "shared/protocol/requests_permissions.h"
#include "tests/matrix/scene.h"

namespace tertulia::test {

class Filler
{
public:
    explicit Filler(const Thing& thing) : m_thing(thing) {}

    template<typename R>
    R make() const
    {
        R request{};
        fillAll(request);
        return request;
    }

private:
    template<typename T>
    void fillAll(T& value) const
    {
        std::apply(
            [&](const auto&... field) { (fill(value.*field.member, QLatin1StringView{field.name}, field.rule), ...); },
            T::fields);
    }

    template<typename T, typename Rule>
    void fill(T& value, QLatin1StringView name, const Rule& rule) const
    {
        if constexpr (std::is_same_v<T, QString>)
            value = textFor(name, rule);
        else if constexpr (std::is_same_v<T, std::optional<QString>>)
            value = optionalText(name, rule);
        else if constexpr (std::is_same_v<T, std::vector<QString>>)
            value = {m_thing.person};
        else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, int64_t>)
            value = number<T>(rule);
        else
            give(value);
    }

    void give(ConversationId& id) const { id = m_thing.conversation; }
    void give(SpaceId& id) const { id = m_thing.space; }
    void give(StreamId& id) const { id = m_thing.stream; }
    void give(MessageId& id) const { id = m_thing.message; }
    void give(RoleId& id) const { id = m_thing.role; }
    void give(CategoryId& id) const { id = m_thing.category; }
    void give(UserId& id) const { id = m_thing.user; }
    void give(DeviceId& id) const { id = m_thing.device; }
    void give(WebhookId& id) const { id = m_thing.webhook; }
    void give(CommandId& id) const { id = m_thing.command; }
    void give(EmojiId& id) const { id = m_thing.emoji; }
    void give(ReportId& id) const { id = m_thing.report; }
    void give(ScheduledId& id) const { id = m_thing.scheduled; }
    void give(ReminderId& id) const { id = m_thing.reminder; }
    void give(FileId& id) const { id = FileId::make(); }
    void give(UploadId& id) const { id = UploadId::make(); }
    template<typename T>
    void give(std::vector<T>& values) const
    {
        give(values.emplace_back());
    }
    template<WireStruct T>
    void give(T& value) const
    {
        fillAll(value);
    }
    template<typename T>
    void give(T& /*stays as it is made*/) const
    {
    }

    template<typename T, typename Rule>
    static T number(const Rule& rule)
    {
        if constexpr (std::is_same_v<Rule, RangeRule>)
            return static_cast<T>(std::clamp<int64_t>(1, rule.min, rule.max));
        else
            return 1;
    }

    template<typename Rule>
    QString textFor(QLatin1StringView name, const Rule& rule) const
    {
        using namespace Qt::StringLiterals;
        if (name == "user"_L1 || name == "handle"_L1)
            return m_thing.person;
        if (name == "bot"_L1)
            return m_thing.bot;
        if (name == "code"_L1)
            return m_thing.invite;
        if (name == "color"_L1)
            return u"#a0b1c2"_s;
        if (name == "emoji"_L1)
            return u"👍"_s;
        if (name == "avatar"_L1)
            return u"face:tea"_s;
        QString text = u"some-text-1"_s;
        if constexpr (std::is_same_v<Rule, TextRule>)
            text = text.leftJustified(rule.min, u'x').left(rule.max);
        return text;
    }
    template<typename Rule>
    std::optional<QString> optionalText(QLatin1StringView name, const Rule& rule) const
    {
        using namespace Qt::StringLiterals;
        // Of the ways to say what a question is about, the required fields are enough.
        for (const auto other : {"grant_to"_L1, "revoke_from"_L1, "code"_L1, "actor"_L1, "target_user"_L1})
            if (name == other)
                return std::nullopt;
        return textFor(name, rule);
    }

    const Thing& m_thing;
};

/// Of questions that leave a choice, the plainest.
template<typename R>
void choose(R& /*request*/, const Thing& /*thing*/)
{
}
inline void choose(SyncVerify& request, const Thing& /*thing*/)
{
    request.blocks.front().block = 0; // the one that message 1 is in
}
inline void choose(PermissionExplain& request, const Thing& thing)
{
    if (thing.stream.space())
        request.space = thing.space;
    else
        request.conversation = thing.conversation;
}
inline void choose(BotCreate& request, const Thing& thing)
{
    request.handle = QStringLiteral("newcomer");
    if (thing.stream.space())
        request.space = thing.space;
}
inline void choose(BotList& request, const Thing& thing)
{
    if (thing.stream.space())
        request.space = thing.space;
}
inline void choose(ReportList& request, const Thing& thing)
{
    if (thing.stream.space())
        request.space = thing.space;
}
inline void choose(NotificationPrefs& request, const Thing& /*thing*/)
{
    request.quiet.reset();
}
inline void choose(SearchMessages& request, const Thing& thing)
{
    request.zone.reset();
    request.cursor.reset();
    if (thing.stream.space())
        request.space = thing.space;
    else
        request.conversation = thing.conversation;
}
inline void choose(PermissionPreview& request, const Thing& /*thing*/)
{
    request.permissions = PermissionSet{Permission::Post};
}

inline constexpr Timestamp soon{std::chrono::milliseconds{1'800'003'600'000}}; ///< by the scene's clock and by ours
inline void choose(ScheduleCreate& request, const Thing& /*thing*/)
{
    request.dueAt = soon;
}
inline void choose(ReminderCreate& request, const Thing& thing)
{
    request.message = thing.message;
    request.dueAt = soon;
}
inline void choose(PollCreate& request, const Thing& /*thing*/)
{
    request.options = {QStringLiteral("tea"), QStringLiteral("milk")};
}

template<typename R>
R requestAbout(const Thing& thing)
{
    auto request = Filler{thing}.make<R>();
    choose(request, thing);
    return request;
}

} // namespace tertulia::test
