// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/accounts.h"

#include "client/sync/profile.h"

namespace tertulia {

using namespace Qt::StringLiterals;

Accounts::Accounts(Profile& profile, SecretStore& secrets, QObject* parent)
    : QAbstractListModel(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_common(AppView::Common::make(profile.directory()))
{
    addStage();
    connect(m_common.settings.get(), &Settings::noticesChanged, this, &Accounts::applyPresence);
}

Accounts::~Accounts() = default;

int Accounts::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Accounts::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    AppView& stage = *at(index.row());
    const SessionView& session = *stage.session();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return session.selfName();
    case HandleRole:
        return session.selfHandle();
    case ServerRole:
        return session.serverName();
    case KeyRole:
        return session.selfId();
    case ImageRole:
        return session.selfImage();
    case UnreadRole:
        return stage.unread();
    case WantedRole:
        return stage.wanted();
    case CurrentRole:
        return index.row() == m_current;
    case SignedInRole:
        return session.isSignedIn();
    default:
        return {};
    }
}

QHash<int, QByteArray> Accounts::roleNames() const
{
    return {{NameRole, "name"},     {HandleRole, "handle"},   {ServerRole, "server"},
            {KeyRole, "colorKey"},  {ImageRole, "image"},     {UnreadRole, "unread"},
            {WantedRole, "wanted"}, {CurrentRole, "current"}, {SignedInRole, "signedIn"}};
}

bool Accounts::isAdding() const
{
    return count() > 1 && !current()->session()->account();
}

int Accounts::unread() const
{
    int sum = 0;
    for (const auto& stage : m_stages)
        sum += stage->unread();
    return sum;
}

int Accounts::wanted() const
{
    int sum = 0;
    for (const auto& stage : m_stages)
        sum += stage->wanted();
    return sum;
}

int Accounts::unreadElsewhere() const
{
    return unread() - current()->unread();
}

void Accounts::start(const QUrl& server)
{
    QList<QUrl> servers = m_common.settings->accounts();
    const QUrl first = server.isEmpty() ? m_profile.lastServer() : server;
    if (servers.isEmpty())
        return current()->start(first);
    const auto here =
        std::find_if(servers.begin(), servers.end(), [&](const QUrl& one) { return isSameServer(one, first); });
    if (here == servers.end() && !server.isEmpty())
        servers.append(server);
    const auto shown = here == servers.end() && server.isEmpty() ? 0
                       : here == servers.end()                   ? servers.size() - 1
                                                                 : here - servers.begin();
    for (qsizetype i = 1; i < servers.size(); ++i)
        addStage();
    // The one that is shown is ready first.
    m_current = static_cast<int>(shown);
    current()->start(servers.at(shown));
    for (qsizetype i = 0; i < servers.size(); ++i)
        if (i != shown)
            at(static_cast<int>(i))->start(servers.at(i));
    watch();
    Q_EMIT currentChanged();
}

void Accounts::setViewMade(std::function<void(AppView&)> viewMade)
{
    m_viewMade = std::move(viewMade);
    for (const auto& stage : m_stages)
        m_viewMade(*stage);
}

AppView& Accounts::addStage()
{
    auto made = std::make_unique<AppView>(m_profile, m_secrets, m_common);
    if (m_viewMade)
        m_viewMade(*made);
    beginInsertRows({}, count(), count());
    m_stages.push_back(std::move(made));
    endInsertRows();
    AppView& stage = *m_stages.back();
    stage.setAccounts(this);
    follow(stage);
    Q_EMIT countChanged();
    return stage;
}

void Accounts::follow(AppView& stage)
{
    const auto refresh = [this, &stage] {
        if (const int row = rowOf(&stage); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    };
    connect(&stage, &AppView::unreadChanged, this, refresh);
    connect(&stage, &AppView::unreadChanged, this, &Accounts::unreadChanged);
    connect(stage.session(), &SessionView::selfChanged, this, refresh);
    connect(stage.session(), &SessionView::loaded, this, [this, &stage] {
        keepList();
        if (m_link && (m_link->server.isEmpty() || isSameServer(m_link->server, stage.session()->account()->server())))
            open(*std::exchange(m_link, std::nullopt));
    });
    connect(stage.session(), &SessionView::accountChanged, this, &Accounts::currentChanged);
    connect(stage.session(), &SessionView::left, this, [this, &stage] {
        // The last one stays, with its sign-in page.
        if (count() > 1)
            removeStage(&stage);
        keepList();
    });
    connect(stage.room(), &RoomView::conversationChanged, this, &Accounts::watch);
    connect(stage.nav(), &Navigation::placeChanged, this, &Accounts::watch);
    connect(stage.nav(), &Navigation::dialogChanged, this, &Accounts::watch);
    stage.login()->setTaken([this, &stage](const QUrl& server) {
        const AppView* other = onServer(server);
        return other && other != &stage;
    });
    connect(stage.herald(), &Herald::show, this, &Accounts::showNotice);
    connect(stage.herald(), &Herald::withdraw, this, &Accounts::withdrawNotice);
    connect(stage.herald(), &Herald::openRequested, this, [this, &stage](ConversationId conversation) {
        choose(rowOf(&stage));
        stage.openConversation(conversation.text());
        Q_EMIT raiseRequested();
    });
    applyPresence();
}

void Accounts::removeStage(AppView* stage)
{
    const int row = rowOf(stage);
    if (row < 0 || count() < 2)
        return;
    if (row == m_current)
        choose(row > 0 ? row - 1 : 1); // nobody may show it any more when it goes
    beginRemoveRows({}, row, row);
    // What is on the screen lets go of it in this turn of the loop: it goes in a later one.
    QTimer::singleShot(0, m_stages[static_cast<size_t>(row)].release(), &QObject::deleteLater);
    m_stages.erase(m_stages.begin() + row);
    if (m_current > row)
        --m_current;
    endRemoveRows();
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
    Q_EMIT unreadChanged();
}

void Accounts::keepList()
{
    QList<QUrl> servers;
    for (const auto& stage : m_stages)
        if (stage->session()->account() && !stage->session()->account()->self().id.isNull()) {
            servers.append(stage->session()->account()->server());
            m_common.settings->addKnownServer(servers.back());
        }
    m_common.settings->setAccounts(servers);
}

void Accounts::save()
{
    m_common.settings->save();
    for (const auto& stage : m_stages)
        stage->save();
    if (current()->session()->isSignedIn())
        m_profile.setLastServer(current()->session()->account()->server());
}

void Accounts::retranslate()
{
    m_common.actions->retranslate();
    for (const auto& stage : m_stages)
        stage->retranslate();
}

void Accounts::retryNow()
{
    for (const auto& stage : m_stages)
        stage->session()->retryNow();
}

void Accounts::setWindowActive(bool active)
{
    m_windowActive = active;
    watch();
}

void Accounts::setWindowShown(bool shown)
{
    m_windowShown = shown;
    watch();
}

void Accounts::watch()
{
    for (const auto& stage : m_stages) {
        stage->session()->setLookedAt(m_windowShown && stage.get() == current());
        const bool isSeen = m_windowActive && stage.get() == current() && stage->nav()->place().isEmpty() &&
                            stage->nav()->dialog().isEmpty();
        stage->herald()->setWatched(isSeen ? stage->room()->id() : ConversationId{});
    }
}

void Accounts::applyPresence()
{
    const Settings& settings = *m_common.settings;
    const QString chosen = settings.presence();
    const Presence presence = chosen == "invisible"_L1  ? Presence::Invisible
                              : settings.doNotDisturb() ? Presence::Dnd
                              : chosen == "away"_L1     ? Presence::Away
                                                        : Presence::Online;
    for (const auto& stage : m_stages)
        stage->session()->setPresence(presence);
}

QStringList Accounts::knownServers() const
{
    QStringList known = m_common.settings->knownServers();
    known.removeIf([this](const QString& server) {
        const AppView* stage = onServer(QUrl(server));
        return stage && stage != current();
    });
    return known;
}

void Accounts::choose(int index)
{
    if (index < 0 || index >= count() || index == m_current)
        return;
    AppView* left = current();
    left->room()->setSeeing(false); // what shows it goes away without a word
    const int before = std::exchange(m_current, index);
    Q_EMIT dataChanged(this->index(before), this->index(before));
    Q_EMIT dataChanged(this->index(index), this->index(index));
    Q_EMIT currentChanged();
    Q_EMIT unreadChanged();
    watch();
    if (!left->session()->account() && count() > 1) // it was for adding one; nobody did
        removeStage(left);
}

void Accounts::add()
{
    if (isAdding())
        return;
    AppView& stage = addStage();
    stage.startEmpty();
    choose(rowOf(&stage));
}

void Accounts::cancelAdding()
{
    if (isAdding())
        choose(m_current > 0 ? m_current - 1 : 1);
}

void Accounts::signOut(int index)
{
    if (index >= 0 && index < count())
        at(index)->session()->signOut(true);
}

int Accounts::rowOf(const AppView* stage) const
{
    const auto found =
        std::find_if(m_stages.begin(), m_stages.end(), [&](const auto& one) { return one.get() == stage; });
    return found == m_stages.end() ? -1 : static_cast<int>(found - m_stages.begin());
}

AppView* Accounts::onServer(const QUrl& server) const
{
    for (const auto& stage : m_stages)
        if (const Account* account = stage->session()->account(); account && isSameServer(account->server(), server))
            return stage.get();
    return nullptr;
}

void Accounts::openLink(const QString& text)
{
    const auto link = parseAppLink(text);
    Q_EMIT raiseRequested();
    if (link.ok())
        open(*link);
    else
        current()->session()->showProblem(tr("This link cannot be understood."));
}

void Accounts::open(const AppLink& link)
{
    AppView* stage = link.server.isEmpty() ? current() : onServer(link.server);
    if (stage && stage->session()->isSignedIn()) {
        choose(rowOf(stage));
        stage->follow(link);
        return;
    }
    m_link = link;
    if (stage) { // known, but its session has ended: sign in, then go on
        choose(rowOf(stage));
        suggest();
    } else
        Q_EMIT serverUnknown(link.server.host());
}

void Accounts::addForLink()
{
    if (!m_link)
        return;
    if (current()->session()->account())
        add();
    suggest();
}

/// What waits for somebody to sign in tells the page for it what it knows.
void Accounts::suggest()
{
    LoginView& login = *current()->login();
    const QString server = m_link->server.isEmpty() ? login.server() : m_link->server.toString();
    const bool isReset = m_link->kind == AppLink::Kind::Reset;
    login.suggest(server, m_link->handle);
    if (!isReset && m_link->kind != AppLink::Kind::Setup)
        return;
    login.suggestSecret(isReset ? u"reset"_s : u"register"_s, std::exchange(m_link, std::nullopt)->code);
}

void Accounts::noticeOpened(const QString& key)
{
    for (const auto& stage : m_stages)
        if (stage->herald()->open(key))
            return;
    Q_EMIT raiseRequested();
}

void Accounts::noticeReplied(const QString& key, const QString& text)
{
    for (const auto& stage : m_stages)
        if (stage->herald()->reply(key, text))
            return;
}

void Accounts::noticeMarkedRead(const QString& key)
{
    for (const auto& stage : m_stages)
        if (stage->herald()->markRead(key))
            return;
}

void Accounts::noticeClosed(const QString& key)
{
    for (const auto& stage : m_stages)
        if (stage->herald()->closed(key))
            return;
}

} // namespace tertulia
