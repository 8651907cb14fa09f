// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/app_view.h"

#include "client/net/session.h"
#include "client/sync/profile.h"
#include "client/viewmodels/accounts.h"
#include "shared/protocol/permissions.h"

#include <set>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto undoFor = std::chrono::seconds{15};

} // namespace

AppView::Common AppView::Common::make(const QString& settingsDirectory)
{
    auto settings = std::make_shared<Settings>(settingsDirectory);
    // The actions read the settings: whoever has the actions has them, too.
    std::shared_ptr<Actions> actions(new Actions(*settings), [settings](Actions* one) { delete one; });
    return {std::move(settings), std::move(actions), std::make_shared<Layout>(settingsDirectory), settingsDirectory};
}

AppView::AppView(Profile& profile, SecretStore& secrets, const QString& settingsDirectory, QObject* parent)
    : AppView(profile, secrets, Common::make(settingsDirectory), parent)
{
}

AppView::AppView(Profile& profile, SecretStore& secrets, Common common, QObject* parent)
    : QObject(parent)
    , m_common(std::move(common))
    , m_settings(*m_common.settings)
    , m_layout(*m_common.layout)
    , m_emoji(m_common.directory)
    , m_session(profile, secrets, m_emoji)
    , m_login(m_session)
    , m_room(m_session)
    , m_composer(m_session, m_room)
    , m_creation(m_session)
    , m_conversations(m_session.directory(), m_session.records())
    , m_sidebar(m_conversations, m_session.records())
    , m_spaces(m_session.directory(), m_session.records())
    , m_switcher(m_session.directory(), &m_session.records())
    , m_herald(m_session, m_settings)
{
    m_watching.setSingleShot(true);
    m_watching.setInterval(std::chrono::milliseconds{50});
    connect(&m_watching, &QTimer::timeout, this, &AppView::watchPeople);
    m_undoing.setSingleShot(true);
    m_undoing.setInterval(undoFor);
    connect(&m_undoing, &QTimer::timeout, this, &AppView::keepMarkedRead);
    connect(&m_session, &SessionView::stateChanged, this, &AppView::pageChanged);
    connect(this, &AppView::pageChanged, this, [this] {
        if (page() == u"login"_s)
            m_nav.closeDialog(); // it would lie over the page where one signs in
    });
    connect(&m_session, &SessionView::stateChanged, this, [this] {
        m_watching.start();
        // The first time on this device there was nothing to open until now.
        if (m_session.isOnline() && !m_somethingOpened)
            openFirst();
    });
    SpellingSetup& spelling = m_session.spelling();
    spelling.setEnabled(m_settings.checksSpelling());
    connect(&m_settings, &Settings::spellingChanged, &spelling,
            [this, &spelling] { spelling.setEnabled(m_settings.checksSpelling()); });
    connect(&spelling, &SpellingSetup::enabledChanged, this,
            [this, &spelling] { m_settings.setSpelling(spelling.isEnabled()); });
    connect(&m_room, &RoomView::conversationChanged, this, [this] { offerEmojiOf(m_room.conversationId()); });
    connect(&m_session.records(), &AccountRecords::reset, this, &AppView::showOwnEmoji);
    connect(&m_session.records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<EmojiRecord>(record))
            showOwnEmoji();
    });
    connect(&m_login, &LoginView::busyChanged, this, &AppView::pageChanged);
    connect(&m_session, &SessionView::accountChanged, this, [this] {
        m_herald.setPrefix(accountKey());
        m_watched.clear();
        keepMarkedRead();
        m_nav.clear();
        m_isRestoring = true; // another account: nothing of this one is given up for good
        m_others.restore({}, {});
        m_isRestoring = false;
        m_links.setServer(m_session.account() ? m_session.account()->server() : QUrl{});
    });
    m_links.setAsksAlways(m_settings.asksLinks());
    connect(&m_settings, &Settings::asksLinksChanged, this, [this] { m_links.setAsksAlways(m_settings.asksLinks()); });
    connect(&m_links, &LinkGate::failed, &m_session, qOverload<const QString&>(&SessionView::showProblem));
    connect(&m_links, &LinkGate::messageWanted, this, [this](ConversationId conversation, MessageId message) {
        openMessage(conversation.text(), message.text());
    });
    connect(&m_links, &LinkGate::linkWanted, this, &AppView::openLink);
    connect(&m_nav, &Navigation::conversationWanted, this, &AppView::openConversation);
    connect(&m_others, &OtherViews::besideChanged, this, &AppView::keepOthers);
    connect(&m_others, &OtherViews::windowsChanged, this, &AppView::keepOthers);
    connect(&m_session, &SessionView::loaded, this, &AppView::openFirst);
    connect(&m_session, &SessionView::changed, this, [this](const RowChanges& changes) {
        if (!changes.membersChanged.empty())
            countSpaceMembers();
    });
    connect(&m_session.records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<FriendRecord>(record))
            m_watching.start();
    });
    connect(&m_session.records(), &AccountRecords::reset, this, [this] { m_watching.start(); });
    connect(&m_login, &LoginView::registered, this, [this] { m_nav.openPlace(u"WelcomePage"_s); });
    connect(&m_creation, &NewConversation::conversationCreated, this, &AppView::openConversation);
    connect(&m_creation, &NewConversation::spaceCreated, this, &AppView::openSpace);
    m_sidebar.setFolded(m_layout.folded());
    connect(&m_sidebar, &SidebarModel::foldedChanged, this, [this] { m_layout.setFolded(m_sidebar.folded()); });
    connect(&m_layout, &Layout::changed, this, [this] { m_sidebar.setFolded(m_layout.folded()); });
    connect(&m_room, &RoomView::conversationChanged, this, [this] { m_sidebar.setOpenId(m_room.conversationId()); });
    connect(&m_session.records(), &AccountRecords::changed, this, &AppView::unreadChanged);
    connect(&m_session.records(), &AccountRecords::reset, this, &AppView::unreadChanged);
    connect(m_room.members(), &RowsModel::countChanged, this, [this] { m_watching.start(); });
    Directory& directory = m_session.directory();
    for (const auto signal : {&Directory::conversationChanged, &Directory::conversationGone})
        connect(&directory, signal, this, &AppView::settle);
    for (const auto signal : {&Directory::spaceChanged, &Directory::spaceGone})
        connect(&directory, signal, this, &AppView::settle);
    connect(&directory, &Directory::reset, this, &AppView::settle);
}

QString AppView::version() const
{
    return QStringLiteral(TERTULIA_VERSION);
}

QString AppView::currentSpaceName() const
{
    const SpaceRow* space = m_session.directory().space(m_conversations.space());
    return space ? space->name : QString{};
}

bool AppView::canAddRooms() const
{
    const SpaceRow* space = m_session.directory().space(m_conversations.space());
    if (!space)
        return false;
    Facts facts;
    facts.standing = space->standing;
    facts.asker = m_session.directory().self();
    facts.now = SystemClock{}.now();
    return resolve(Action::CreateRoom, facts).allowed;
}

QString AppView::page() const
{
    if (!m_started)
        return u"starting"_s;
    if (!m_session.account() || m_login.isBusy())
        return u"login"_s;
    if (m_session.isReady())
        return m_session.isSignedIn() ? u"chat"_s : u"login"_s;
    return u"starting"_s;
}

void AppView::start(const QUrl& server)
{
    m_started = true;
    const QUrl chosen = server.isEmpty() ? m_session.lastServer() : server;
    if (!chosen.isEmpty())
        m_session.use(chosen);
    Q_EMIT pageChanged();
}

void AppView::startEmpty()
{
    m_started = true;
    Q_EMIT pageChanged();
}

/// Accounts keep their places apart by it.
QString AppView::accountKey() const
{
    return m_session.account() ? serverFolder(m_session.account()->server()) : QString{};
}

void AppView::follow(const AppLink& link)
{
    switch (link.kind) {
    case AppLink::Kind::Open:
        if (!m_session.directory().conversation(link.conversation))
            return m_session.showProblem(tr("This link leads to a conversation that you are not in."));
        return link.message.isNull() ? openConversation(link.conversation.text())
                                     : openMessage(link.conversation.text(), link.message.text());
    case AppLink::Kind::Join:
        return m_nav.openDialog(u"JoinSheet"_s, link.code);
    case AppLink::Kind::Setup:
    case AppLink::Kind::Reset:
        m_session.showProblem(tr("This link is for signing in. You are signed in already."));
    }
}

void AppView::retranslate()
{
    m_conversations.retranslate();
    m_session.retranslate(); // whoever has words of a conversation hears of it there, wherever it is open
    m_login.clearErrors();
}

void AppView::save()
{
    m_settings.save();
    m_layout.save();
    m_session.drafts().save();
    m_session.firstReplies().save();
}

ConversationId AppView::findByTitle(const QString& title) const
{
    const Directory& directory = m_session.directory();
    const QString sought = title.startsWith(u'#') || title.startsWith(u'@') ? title.mid(1) : title;
    for (const auto& [id, row] : directory.conversations()) {
        const QString name = directory.title(row);
        const SpaceRow* space = row.space ? directory.space(*row.space) : nullptr;
        const UserRecord* peer = row.peer ? directory.user(*row.peer) : nullptr;
        if (row.kind == ConversationKind::Thread)
            continue;
        if (name.compare(sought, Qt::CaseInsensitive) == 0 || (space && space->name + u'/' + name == title) ||
            (peer && peer->handle == sought) || id.text() == title)
            return id;
    }
    return {};
}

void AppView::openLink(const QString& text)
{
    if (m_accounts)
        return m_accounts->openLink(text);
    if (const auto link = parseAppLink(text); link.ok())
        follow(*link);
}

void AppView::openConversation(const QString& id)
{
    const auto conversation = ConversationId::fromText(id);
    if (!conversation)
        return;
    const ConversationRow* row = m_session.directory().conversation(*conversation);
    if (!row) {
        m_wanted = *conversation; // just made: its row is on the way
        return;
    }
    m_wanted = {};
    m_somethingOpened = true;
    if (row->kind == ConversationKind::Thread)
        return openThreadOf(*row);
    m_switcher.visited(*conversation);
    if (row->space)
        showPlace(*row->space);
    else if (!m_conversations.space().isNull() && m_conversations.indexOf(*conversation) < 0)
        showPlace({});
    m_settings.setLastConversation(accountKey(), row->space ? row->space->text() : QString{}, id);
    // It is in one place only; what it stood beside stands beside it.
    const QString before = m_room.isOpen() && m_others.beside() == id ? m_room.conversationId() : QString{};
    m_others.close(id);
    m_room.openConversation(*conversation);
    if (!before.isEmpty() && before != id)
        m_others.showBeside(before);
    m_nav.conversationOpened(id);
}

void AppView::openSpace(const QString& id)
{
    const auto space = SpaceId::fromText(id);
    if (!space)
        return;
    if (!m_session.directory().space(*space)) {
        m_wantedSpace = *space;
        return;
    }
    m_wantedSpace = {};
    showPlace(*space);
    openBestOf(id);
}

void AppView::openHome()
{
    showPlace({});
    openBestOf({});
}

void AppView::showPlace(SpaceId space)
{
    if (m_conversations.space() == space)
        return;
    m_conversations.setSpace(space);
    Q_EMIT placeChanged();
    countSpaceMembers();
}

void AppView::offerEmojiOf(const QString& conversationId)
{
    m_emojiFor = ConversationId::fromText(conversationId).value_or(ConversationId{});
    showOwnEmoji();
}

void AppView::showOwnEmoji()
{
    const ConversationRow* row = m_session.directory().placeOf(m_emojiFor);
    m_emoji.setOwn(row && row->space ? m_session.records().emoji(*row->space) : std::vector<EmojiRecord>{});
}

void AppView::countSpaceMembers()
{
    const SpaceId space = m_conversations.space();
    const auto take = [this](int members) {
        if (std::exchange(m_spaceMembers, members) != members)
            Q_EMIT spaceMembersChanged();
    };
    if (space.isNull() || !m_session.account())
        return take(0);
    m_session.account()->members(StreamId{space}).then(this, [=, this](const std::vector<MemberRow>& members) {
        if (space == m_conversations.space())
            take(static_cast<int>(members.size()));
    });
}

void AppView::openBestOf(const QString& place)
{
    const auto last = ConversationId::fromText(m_settings.lastConversation(accountKey(), place));
    if (last && m_conversations.indexOf(*last) >= 0)
        return openConversation(last->text());
    for (int i = 0; i < m_conversations.count(); ++i)
        if (place.isEmpty() || m_conversations.at(i).kind == ConversationKind::Room)
            return openConversation(m_conversations.at(i).id.text());
    m_room.openConversation({});
}

void AppView::openFirst()
{
    const Directory& directory = m_session.directory();
    ConversationId best =
        ConversationId::fromText(m_settings.lastConversation(accountKey(), u"*"_s)).value_or(ConversationId{});
    if (!directory.conversation(best)) {
        Timestamp latest{};
        for (const auto& [id, row] : directory.conversations()) {
            if (row.kind == ConversationKind::Thread)
                continue;
            const Timestamp at = row.lastAt.value_or(Timestamp{});
            if (best.isNull() || !directory.conversation(best) || at > latest) {
                best = id;
                latest = at;
            }
        }
    }
    openConversation(best.text());
    restoreOthers();
    m_watching.start();
}

/// After whatever changed: what was waited for may have come, what was shown may have gone.
void AppView::settle()
{
    const Directory& directory = m_session.directory();
    if (!directory.isLoaded())
        m_somethingOpened = false; // somebody else, or nobody
    if (!m_wanted.isNull() && directory.conversation(m_wanted))
        openConversation(m_wanted.text());
    if (!m_wantedSpace.isNull() && directory.space(m_wantedSpace))
        openSpace(m_wantedSpace.text());
    if (!m_conversations.space().isNull() && !directory.space(m_conversations.space()))
        showPlace({});
    Q_EMIT placeChanged();
    Q_EMIT unreadChanged();
    m_watching.start();
}

void AppView::watchPeople()
{
    std::set<UserId> people;
    for (const UserId user : m_room.members()->users())
        people.insert(user);
    for (const auto& [id, row] : m_session.directory().conversations())
        if (row.peer)
            people.insert(*row.peer);
    for (const FriendRecord& one : m_session.records().all<FriendRecord>())
        if (one.state == FriendState::Friends)
            people.insert(one.user);
    people.erase(m_session.directory().self());
    std::vector<UserId> watched(people.begin(), people.end());
    if (watched.size() > limits::presenceWatch)
        watched.resize(limits::presenceWatch);
    if (watched == m_watched || !m_session.account() || !m_session.isSignedIn())
        return;
    m_watched = watched;
    m_session.account()->watchPresence(m_watched);
}

} // namespace tertulia
