// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/navigation.h"

#include <QStringList>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Pages that stand in the conversation's stead.
const QStringList& places()
{
    static const QStringList names{u"FriendsPage"_s, u"ThreadsPage"_s, u"MentionsPage"_s,
                                   u"SavedPage"_s,   u"LaterPage"_s,   u"DraftsPage"_s,
                                   u"UnreadsPage"_s, u"SearchPage"_s,  u"WelcomePage"_s};
    return names;
}

} // namespace

Navigation::Navigation(QObject* parent) : QObject(parent) {}

void Navigation::openPlace(const QString& name, const QString& argument)
{
    closeDialog();
    const Step step{name, argument};
    if (m_place == step)
        return;
    m_place = step;
    remember(step);
    Q_EMIT placeChanged();
}

void Navigation::openDialog(const QString& name, const QString& argument)
{
    m_dialog = {name, argument};
    Q_EMIT dialogChanged();
}

void Navigation::openPanel(const QString& name, const QString& argument)
{
    closeDialog();
    m_panel = {name, argument};
    Q_EMIT panelChanged();
}

void Navigation::closePlace()
{
    if (m_place == Step{})
        return;
    m_place = {};
    Q_EMIT placeChanged();
}

void Navigation::closeDialog()
{
    if (m_dialog == Step{})
        return;
    m_dialog = {};
    Q_EMIT dialogChanged();
}

void Navigation::closePanel()
{
    if (m_panel == Step{})
        return;
    m_panel = {};
    Q_EMIT panelChanged();
}

void Navigation::conversationOpened(const QString& id)
{
    closeDialog();
    closePlace();
    remember({{}, id});
}

void Navigation::open(const QString& name, const QString& argument)
{
    if (name.endsWith(u"Panel"_s))
        openPanel(name, argument);
    else if (places().contains(name))
        openPlace(name, argument);
    else
        openDialog(name, argument);
}

void Navigation::clear()
{
    closeDialog();
    closePanel();
    closePlace();
    m_history.clear();
    m_at = 0;
    Q_EMIT historyChanged();
}

void Navigation::remember(const Step& step)
{
    if (m_isGoing || (!m_history.empty() && m_history.at(m_at) == step))
        return;
    if (!m_history.empty())
        m_history.resize(m_at + 1);
    m_history.push_back(step);
    if (m_history.size() > historyLength)
        m_history.erase(m_history.begin());
    m_at = m_history.size() - 1;
    Q_EMIT historyChanged();
}

void Navigation::goBack()
{
    if (canGoBack())
        go(m_at - 1);
}

void Navigation::goForward()
{
    if (canGoForward())
        go(m_at + 1);
}

void Navigation::go(size_t to)
{
    m_at = to;
    const Step step = m_history.at(to);
    m_isGoing = true;
    if (step.name.isEmpty())
        Q_EMIT conversationWanted(step.argument);
    else
        openPlace(step.name, step.argument);
    m_isGoing = false;
    Q_EMIT historyChanged();
}

} // namespace tertulia
