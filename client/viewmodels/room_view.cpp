// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/room_view.h"

#include "client/models/file_list_model.h"
#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests_reading.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tertulia {

RoomView::RoomView(SessionView& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_files(session)
    , m_messages(session.directory())
    , m_holes(session, m_messages)
    , m_proof(session, m_holes)
    , m_acts(session, m_messages)
    , m_members(session.directory())
{
    m_messages.setRecords(&session.records());
    m_messages.setFiles(&m_files);
    m_typistsTimer.setInterval(std::chrono::seconds{1});
    connect(&m_typistsTimer, &QTimer::timeout, this, &RoomView::forgetTypists);
    connect(&session, &SessionView::changed, this, &RoomView::apply);
    connect(&session, &SessionView::typingChanged, this, &RoomView::userTypes);
    connect(&session, &SessionView::stateChanged, this, &RoomView::connectionCameBack);
    connect(&session, &SessionView::retranslated, this, &RoomView::retranslate);
    connect(&session.directory(), &Directory::reset, this, [this] {
        if (!row())
            openConversation({});
    });
    connect(&session.directory(), &Directory::conversationChanged, this, [this](ConversationId id) {
        if (id == m_id)
            updateFromRow();
        else if (place() && place()->id == id) // what holds there holds in its threads
            updateRights();
    });
    connect(&session.directory(), &Directory::spaceChanged, this, [this](SpaceId id) {
        if (place() && place()->space == id)
            updateRights();
    });
    connect(&session.directory(), &Directory::conversationGone, this, [this](ConversationId id) {
        if (id == m_id)
            openConversation({});
    });
    connect(&session.directory(), &Directory::userChanged, this, [this](UserId user) {
        if (const ConversationRow* open = row(); open && open->peer == user)
            Q_EMIT headerChanged();
    });
    connect(&m_messages, &MessageListModel::olderWanted, this, &RoomView::readOlder);
    connect(&m_messages, &MessageListModel::sourceWanted, this, [this](MessageId id) {
        m_session.account()->message(id).then(
            this, [this, id](const std::optional<MessageRow>& found) { m_messages.putSource(id, found); });
    });
}

void RoomView::openConversation(ConversationId id)
{
    if (id == m_id)
        return;
    m_id = id;
    ++m_opening;
    m_waitingForServer = false;
    m_wanted.reset(); // a message of another conversation
    newWindow();
    m_typists.clear();
    m_messages.open(id);
    m_holes.open(id);
    m_files.clear();
    m_members.setMembers({});
    if (const ConversationRow* open = row()) {
        m_messages.setFirstSeq(open->firstSeq);
        m_messages.setUnreadLine(open->unread() > 0 ? open->lastSeq - open->unread() + 1 : 0);
        m_unreadAtOpening = open->unreadFrom;
        readWindow(0, true);
        readMembers();
        updateRights();
    }
    m_proof.open(id);
    noteNews();
    Q_EMIT conversationChanged();
    Q_EMIT headerChanged();
    Q_EMIT loadedChanged();
    Q_EMIT typingChanged();
}

void RoomView::readWindow(Seq before, bool reachesNewest, const std::function<void()>& then)
{
    const int opening = m_opening;
    m_session.account()->messages(m_id, before, firstPage).then(this, [=, this](const std::vector<MessageRow>& rows) {
        // The names first: a row's height must be final when it is made.
        std::vector<UserId> authors;
        for (const MessageRow& one : rows)
            authors.push_back(one.record.author);
        std::sort(authors.begin(), authors.end());
        authors.erase(std::unique(authors.begin(), authors.end()), authors.end());
        m_session.account()->users(authors).then(this, [=, this](const std::vector<UserRecord>& users) {
            m_session.directory().putUsers(users);
            if (opening != m_opening)
                return;
            showWindow(rows, reachesNewest);
            if (then)
                then();
        });
    });
}

void RoomView::newWindow()
{
    ++m_window;
    m_readingNewer = false;
}

void RoomView::setWindow(std::vector<MessageRow> rows, bool reachesNewest)
{
    newWindow();
    m_messages.setWindow(std::move(rows), reachesNewest);
}

void RoomView::showWindow(std::vector<MessageRow> rows, bool reachesNewest)
{
    const bool nothing = rows.empty();
    setWindow(std::move(rows), reachesNewest);
    // What was held and is not there is a hole, and the holes' business.
    if (const ConversationRow* open = row(); nothing && open && open->lowSeq == 0 && open->lastSeq >= open->firstSeq) {
        m_waitingForServer = true;
        m_session.account()->fetchOlder(m_id);
    }
    Q_EMIT loadedChanged();
    if (m_wanted)
        showMessage(std::exchange(m_wanted, std::nullopt)->text());
}

void RoomView::readOlder(Seq before)
{
    const int window = m_window;
    if (const ConversationRow* open = row(); open && before < open->lowSeq) {
        HistoryPage request{m_id};
        request.before = before;
        readFar(request, window, [this](std::vector<MessageRow> rows, const HistoryPageReply& /*page*/) {
            std::reverse(rows.begin(), rows.end());
            m_messages.addOlder(std::move(rows));
        });
        return;
    }
    m_session.account()->messages(m_id, before, page).then(this, [=, this](const std::vector<MessageRow>& rows) {
        if (window != m_window)
            return;
        if (rows.empty() && !m_waitingForServer) {
            m_waitingForServer = true;
            m_session.account()->fetchOlder(m_id);
            if (const ConversationRow* open = row(); open && before > open->lowSeq)
                m_holes.fetchBefore(open->lowSeq, before);
        } else if (!rows.empty()) {
            m_waitingForServer = false;
            m_messages.addOlder(rows);
        }
    });
}

void RoomView::readMembers()
{
    const int opening = m_opening;
    m_session.account()->members(memberStream()).then(this, [=, this](const std::vector<MemberRow>& members) {
        if (opening != m_opening)
            return;
        std::vector<UserId> users;
        for (const MemberRow& member : members)
            users.push_back(member.user);
        m_session.account()->users(users).then(this, [=, this](const std::vector<UserRecord>& records) {
            m_session.directory().putUsers(records);
            if (opening != m_opening)
                return;
            m_members.setMembers(members);
            updateRights();
            Q_EMIT headerChanged();
        });
    });
}

Facts RoomView::facts() const
{
    Facts facts;
    const Directory& directory = m_session.directory();
    const ConversationRow* shown = place();
    facts.asker = directory.self();
    facts.now = SystemClock{}.now();
    if (!shown)
        return facts;
    facts.kind = shown->kind;
    facts.isThread = shown != row();
    facts.isPrivateRoom = shown->isPrivate;
    facts.overrides = shown->overrides;
    if (const SpaceRow* space = shown->space ? directory.space(*shown->space) : nullptr)
        facts.standing = space->standing;
    if (shown->kind != ConversationKind::Room || shown->isPrivate)
        facts.conversationRole = m_members.roleOf(facts.asker);
    return facts;
}

void RoomView::apply(const RowChanges& changes)
{
    if (m_id.isNull())
        return;
    const auto here = [this](const MessageRow& one) { return one.record.conversation == m_id; };
    const auto contains = [](const auto& list, const auto& value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    if (contains(changes.historyReset, m_id)) {
        ++m_opening;
        newWindow();
        m_messages.open(m_id);
        m_holes.open(m_id);
        readWindow(0, true);
        return;
    }
    m_messages.apply(changes);
    if (!changes.messages.empty() || !changes.messagesGone.empty() || !changes.conversations.empty())
        m_holes.look();
    if (contains(changes.membersChanged, memberStream()))
        readMembers();
    bool news = false;
    for (const MessageRow& one : changes.messages) {
        news = news || here(one);
        if (here(one))
            userTypes(m_id, one.record.author, false);
    }
    if (m_waitingForServer && m_messages.oldestSeq() > 0 && news)
        readOlder(m_messages.oldestSeq());
}

void RoomView::connectionCameBack()
{
    if (m_waitingForServer && m_session.isOnline())
        m_session.account()->fetchOlder(m_id);
}

void RoomView::updateFromRow()
{
    m_messages.setFirstSeq(row()->firstSeq);
    updateRights();
    Q_EMIT headerChanged();
}

void RoomView::setSeeing(bool seeing)
{
    if (m_seeing == seeing)
        return;
    m_seeing = seeing;
    const ConversationRow* open = row();
    if (!seeing && open && open->unread() == 0)
        m_messages.setUnreadLine(open->lastSeq + 1); // nothing yet; the next one that comes is new
    if (seeing)
        noteNews(); // what came meanwhile
    Q_EMIT seeingChanged();
}

void RoomView::retranslate()
{
    m_messages.refresh();
    const auto files = m_files.findChildren<FileListModel*>(); // their sizes and states are words, too
    for (FileListModel* model : files)
        model->refresh();
    Q_EMIT headerChanged();
}

void RoomView::seen(double seq)
{
    const ConversationRow* open = row();
    const Seq upTo = seq > 0 ? static_cast<Seq>(seq) : m_messages.newestSeq();
    if (open && upTo > open->readSeq)
        m_session.account()->markRead(m_id, upTo);
    else if (open && open->unreadFrom > 0 && open->unreadFrom == std::exchange(m_unreadAtOpening, 0))
        m_session.account()->request(UnreadSet{m_id, {}}); // it was to be read again, and has been
}

void RoomView::toLatest()
{
    if (!m_messages.reachesNewest())
        readWindow(0, true);
}

void RoomView::loadOlder()
{
    m_messages.fetchMore({});
}

void RoomView::loadNewer()
{
    const ConversationRow* open = row();
    if (m_readingNewer || m_messages.reachesNewest() || !open)
        return;
    m_readingNewer = true;
    const int window = m_window;
    if (m_messages.newestSeq() + 1 < open->lowSeq) {
        HistoryPage request{m_id};
        request.after = m_messages.newestSeq();
        readFar(request, window, [this](std::vector<MessageRow> rows, const HistoryPageReply& page) {
            m_readingNewer = false;
            m_messages.addNewer(std::move(rows), m_messages.newestSeq() >= page.lastSeq);
        });
        return;
    }
    const Seq edge = m_messages.newestSeq() + page;
    const bool last = edge >= open->lastSeq;
    m_session.account()
        ->messages(m_id, last ? 0 : edge + 1, page)
        .then(this, [=, this](const std::vector<MessageRow>& rows) {
            if (window != m_window)
                return;
            m_readingNewer = false;
            m_messages.addNewer(rows, last);
        });
}

void RoomView::remove(const QString& messageId)
{
    const auto id = MessageId::fromText(messageId);
    if (!id)
        return;
    m_session.account()->remove(*id).then(this, [this](const Result<Done>& done) {
        if (!done)
            m_session.showProblem(done.error());
    });
}

void RoomView::retry(const QString& messageId)
{
    m_session.account()->retry(messageId);
}

void RoomView::discard(const QString& messageId)
{
    m_session.account()->discard(messageId);
}

void RoomView::copy(const QString& messageId) const
{
    if (const QString words = m_messages.words(messageId); !words.isEmpty())
        QGuiApplication::clipboard()->setText(words);
}

} // namespace tertulia
