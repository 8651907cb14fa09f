// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/places.h"

#include "client/cli/await.h"
#include "client/cli/terminal.h"

#include <QCoreApplication>

namespace tertulia::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void Places::refresh()
{
    m_rows = await(m_account.conversations());
    std::erase_if(m_rows, [](const ConversationRow& row) { return row.kind == ConversationKind::Thread; });
    m_spaces.clear();
    for (const SpaceRow& space : await(m_account.spaces()))
        m_spaces[space.id] = space.name;
    std::vector<UserId> peers;
    for (const ConversationRow& row : m_rows)
        if (row.peer)
            peers.push_back(*row.peer);
    learn(peers);
}

void Places::learn(const std::vector<UserId>& users)
{
    for (const UserRecord& user : await(m_account.users(users)))
        m_handles[user.id] = user.handle;
}

QString Places::handleOf(UserId user)
{
    if (!m_handles.contains(user))
        learn({user});
    const auto found = m_handles.find(user);
    return u'@' + (found == m_handles.end() ? user.text() : found->second);
}

QString Places::nameOf(const ConversationRow& row) const
{
    if (row.kind == ConversationKind::Direct) {
        const auto peer = m_handles.find(row.peer.value_or(UserId{}));
        return u'@' + (peer == m_handles.end() ? row.id.text() : peer->second);
    }
    if (row.kind == ConversationKind::Room) {
        const auto space = m_spaces.find(row.space.value_or(SpaceId{}));
        return (space == m_spaces.end() ? QString{} : space->second) + u'/' + row.title;
    }
    return row.title.isEmpty() ? row.id.text() : row.title;
}

QString Places::nameOf(ConversationId id) const
{
    const auto row = std::ranges::find(m_rows, id, &ConversationRow::id);
    return row == m_rows.end() ? id.text() : nameOf(*row);
}

bool Places::fits(const ConversationRow& row, const QString& name) const
{
    const auto same = [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
    if (row.id.text() == name)
        return true;
    if (row.kind == ConversationKind::Room)
        return same(u'#' + row.title, name) || same(nameOf(row), name);
    if (row.kind == ConversationKind::Direct)
        return same(nameOf(row), u'@' + foldHandle(name)) && name.startsWith(u'@');
    return same(row.title, name);
}

Result<ConversationRow> Places::find(const QString& name)
{
    refresh();
    std::vector<ConversationRow> found;
    for (const ConversationRow& row : m_rows)
        if (fits(row, name))
            found.push_back(row);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Error::make(ErrorCode::NotFound, tr("There is no conversation %1.").arg(oneLine(name)));
    QStringList choices;
    for (const ConversationRow& row : found)
        choices.append(u"%1 (%2)"_s.arg(oneLine(nameOf(row)), row.id.text()));
    return Error::make(ErrorCode::Conflict, tr("%1 may be any of: %2").arg(oneLine(name), choices.join(u", "_s)));
}

Result<ConversationId> Places::findOrOpen(const QString& name)
{
    const auto row = find(name);
    if (row.ok())
        return row->id;
    if (!name.startsWith(u'@') || row.error().code != ErrorCode::NotFound)
        return row.error();
    const auto made = await(m_account.request(ConversationCreate{ConversationKind::Direct, {}, {foldHandle(name)}}));
    if (!made.ok())
        return made.error();
    // The next call, maybe offline, should find it on the disk under this name.
    bool news = false;
    const auto watch = QObject::connect(&m_account, &Account::changed, [&news] { news = true; });
    for (int tries = 0; tries < 10 && !find(name).ok(); ++tries) {
        awaitUntil(
            m_account, 500ms, [&news] { return news; }, &Account::changed);
        news = false;
    }
    QObject::disconnect(watch);
    return made->conversation.id;
}

} // namespace tertulia::cli
