// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/completion.h"

#include "client/models/emoji_model.h"
#include "client/models/emoji_table.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"
#include "client/viewmodels/slash_commands.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int emojiShown = 12;
constexpr int nobody = 1000; ///< order of who did not write lately

void offer(std::vector<CompletionEntry>& entries, CompletionEntry entry, int fit, int order)
{
    if (fit < 0)
        return;
    entry.fit = fit;
    entry.order = order;
    entries.push_back(std::move(entry));
}

int better(int a, int b)
{
    return a < 0 ? b : b < 0 ? a : std::min(a, b);
}

} // namespace

Completion::Completion(SessionView& session, RoomView& room, EmojiModel& emoji, QObject* parent)
    : QObject(parent), m_session(session), m_room(room), m_emoji(emoji)
{
    connect(&room, &RoomView::conversationChanged, this, &Completion::conversationChanged);
    // What arrives while the rows are shown belongs among them.
    const auto again = [this] {
        if (m_shown)
            show(Completable(*m_shown));
    };
    connect(room.members(), &RowsModel::countChanged, this, again);
    connect(&session.directory(), &Directory::userChanged, this, again);
    connect(&session.records(), &AccountRecords::changed, this, [again](const Record& record) {
        if (std::holds_alternative<RoleRecord>(record))
            again();
    });
}

void Completion::look(const QString& text, int cursor)
{
    const auto what = cursor < 0 ? std::nullopt : completableAt(text, cursor);
    if (!what || (what->sign == u'/' && !m_hasCommands)) {
        close();
        m_closed.reset();
        return;
    }
    if (m_shown == what)
        return;
    if (m_closed && m_closed->sign == what->sign && m_closed->from == what->from)
        return;
    m_closed.reset();
    show(*what);
}

void Completion::taken(const QString& insertion)
{
    const QString emoji = insertion.trimmed();
    if (m_shown && m_shown->sign == u':' && EmojiTable::instance().find(emoji))
        m_emoji.used(emoji);
}

void Completion::close()
{
    m_closed = m_shown;
    m_shown.reset();
    if (std::exchange(m_from, -1) == -1)
        return;
    m_model.setEntries({});
    Q_EMIT changed();
}

void Completion::show(const Completable& what)
{
    const QString typed = foldedForSearch(what.word);
    if (what.sign == u'@')
        m_model.setEntries(people(typed));
    else if (what.sign == u'#')
        m_model.setEntries(rooms(typed));
    else if (what.sign == u':')
        m_model.setEntries(emoji(typed));
    else {
        fetchCommands();
        m_model.setEntries(commands(typed));
    }
    m_shown = what;
    m_from = what.from;
    Q_EMIT changed();
}

void Completion::conversationChanged()
{
    m_commands.clear();
    m_fetched = false;
    close();
    m_closed.reset();
}

void Completion::fetchCommands()
{
    if (std::exchange(m_fetched, true) || !m_session.account() || !m_room.isOpen())
        return;
    m_session.account()
        ->request(CommandList{m_room.id()})
        .then(this, [this, asked = m_room.id()](const Result<CommandListReply>& reply) {
            if (asked != m_room.id())
                return;
            m_fetched = reply.ok(); // offline: asked again with the next slash
            if (!reply.ok())
                return;
            m_commands = reply->commands;
            if (m_shown && m_shown->sign == u'/')
                m_model.setEntries(commands(foldedForSearch(m_shown->word)));
        });
}

const ConversationRow* Completion::conversation() const
{
    return m_session.directory().placeOf(m_room.id());
}

QHash<QString, int> Completion::lastWriters() const
{
    QHash<QString, int> order;
    const MessageListModel* messages = m_room.messages();
    for (int row = 0; row < messages->count(); ++row) {
        const UserId author = messages->at(row).record.author;
        if (!order.contains(author.text()))
            order.insert(author.text(), static_cast<int>(order.size()));
    }
    return order;
}

std::vector<CompletionEntry> Completion::people(const QString& typed) const
{
    const Directory& directory = m_session.directory();
    const QHash<QString, int> writers = lastWriters();
    std::vector<CompletionEntry> entries;
    for (const UserId id : m_room.members()->users()) {
        const UserRecord* user = directory.user(id);
        if (!user || user->isDeleted() || id == directory.self())
            continue;
        const int fit = typed.isEmpty() ? 0 : better(fitOf(user->handle, typed), fitOf(user->displayName, typed));
        CompletionEntry entry;
        entry.title = directory.name(id);
        entry.detail = u'@' + user->handle;
        entry.insertion = entry.detail + u' ';
        entry.avatarKey = id.text();
        entry.avatarImage = directory.image(id);
        entry.presence = directory.presence(id);
        offer(entries, std::move(entry), fit <= 2 ? std::min(fit, 1) : fit, writers.value(id.text(), nobody));
    }
    addRoles(entries, typed);
    return entries;
}

void Completion::addRoles(std::vector<CompletionEntry>& entries, const QString& typed) const
{
    const ConversationRow* row = conversation();
    if (!row || row->kind == ConversationKind::Direct)
        return;
    Facts facts = m_room.facts();
    constexpr int behindPeople = nobody + 1;
    if (resolve(Action::MentionAll, facts).allowed) {
        offer(entries, {u"everyone"_s, tr("All who are in here, connected or not"), u"@everyone "_s, u"users"_s},
              typed.isEmpty() ? 1 : fitOf(u"everyone"_s, typed), behindPeople);
        offer(entries, {u"here"_s, tr("Those who are connected now"), u"@here "_s, u"users"_s},
              typed.isEmpty() ? 1 : fitOf(u"here"_s, typed), behindPeople);
    }
    if (!row->space)
        return;
    for (const RoleRecord& role : m_session.records().roles(*row->space)) {
        facts.isMentionable = role.mentionable;
        facts.role = HeldRole{role.id, role.position, role.permissions};
        if (role.everyone || !resolve(Action::MentionRole, facts).allowed)
            continue;
        offer(entries, {role.name, tr("Role"), u'@' + role.name + u' ', u"shield"_s},
              typed.isEmpty() ? 1 : fitOf(role.name, typed), behindPeople);
    }
}

std::vector<CompletionEntry> Completion::rooms(const QString& typed) const
{
    std::vector<CompletionEntry> entries;
    const ConversationRow* here = conversation();
    for (const auto& [id, row] : m_session.directory().conversations()) {
        if (row.kind != ConversationKind::Room || (here && here->space && row.space != here->space))
            continue;
        const SpaceRow* space = here && here->space ? nullptr
                                : row.space         ? m_session.directory().space(*row.space)
                                                    : nullptr;
        CompletionEntry entry{row.title, space ? space->name : row.topic.simplified(), u'#' + row.title + u' ',
                              row.isPrivate ? u"lock"_s : u"hash"_s};
        offer(entries, std::move(entry), typed.isEmpty() ? 0 : fitOf(row.title, typed), row.position);
    }
    return entries;
}

std::vector<CompletionEntry> Completion::emoji(const QString& typed) const
{
    std::vector<CompletionEntry> entries;
    const ConversationRow* row = conversation();
    for (const EmojiRecord& one :
         row && row->space ? m_session.records().emoji(*row->space) : std::vector<EmojiRecord>{}) {
        if (one.deleted || one.picture.isEmpty())
            continue;
        const int fit = fitOf(one.name, typed);
        CompletionEntry entry;
        entry.title = u':' + one.name + u':';
        entry.insertion = entry.title + u' ';
        entry.emoji = u"custom:"_s + one.id.text();
        entry.picture = one.picture;
        offer(entries, std::move(entry), fit < 0 || fit > 2 ? -1 : 0, 0);
    }
    int place = 0;
    for (const EmojiEntry* one : EmojiTable::instance().search(typed, EmojiModel::language(), emojiShown)) {
        CompletionEntry entry;
        entry.title = EmojiTable::nameOf(*one, EmojiModel::language());
        entry.detail = u':' + one->codes.first() + u':';
        entry.emoji = one->inTone(m_emoji.tone());
        entry.insertion = entry.emoji + u' ';
        offer(entries, std::move(entry), 1, place++);
    }
    return entries;
}

std::vector<CompletionEntry> Completion::commands(const QString& typed) const
{
    std::vector<CompletionEntry> entries;
    for (const CommandInfo& one : m_commands) {
        const UserRecord* bot = m_session.directory().user(one.bot);
        const QString of = bot ? m_session.directory().name(one.bot) + u" · "_s : QString{};
        CompletionEntry entry{u'/' + one.name, of + one.about, u'/' + one.name + u' ', u"slash"_s};
        offer(entries, std::move(entry), typed.isEmpty() ? 1 : fitOf(one.name, typed), 1);
    }
    const ConversationRow* open = m_session.directory().conversation(m_room.id());
    for (const SlashCommand& one : slashCommands(open ? open->kind : ConversationKind::Group)) {
        CompletionEntry entry{u'/' + one.name + u' ' + one.usage, one.about, u'/' + one.name + u' ', u"slash"_s};
        entry.title = entry.title.trimmed();
        const int fit = typed.isEmpty() ? 1 : fitOf(one.name, typed);
        offer(entries, std::move(entry), fit > 3 ? -1 : fit, 0);
    }
    return entries;
}

} // namespace tertulia
