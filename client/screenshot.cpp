// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/screenshot.h"

#include "client/viewmodels/app_view.h"

#include <QCoreApplication>
#include <QImage>
#include <QQuickWindow>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 30s;
constexpr auto settling = 700ms; ///< portraits are drawn on other threads, small fades run out

} // namespace

Screenshot::Screenshot(AppView& app, QQuickWindow& window, AppOptions options, QObject* parent)
    : QObject(parent), m_app(app), m_window(window), m_options(std::move(options))
{
    m_running.start();
    m_timer.setInterval(50ms);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    connect(app.login(), &LoginView::finished, this, [this](bool signedIn) {
        if (!signedIn)
            Q_EMIT finished(u"could not sign in: "_s + m_app.login()->problem() + m_app.login()->serverError() +
                            m_app.login()->handleError() + m_app.login()->passwordError());
    });
    m_timer.start();
}

void Screenshot::look()
{
    const QString reason = missing();
    if (!reason.isEmpty()) {
        m_complete.invalidate();
        if (std::chrono::milliseconds{m_running.elapsed()} > patience) {
            m_timer.stop();
            Q_EMIT finished(reason);
        }
        return;
    }
    if (!m_complete.isValid()) {
        m_complete.start();
        // No pointer in the picture: some platforms keep one in a corner, over whatever is there.
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&m_window, &leave);
    }
    if (std::chrono::milliseconds{m_complete.elapsed()} > settling) {
        m_timer.stop();
        take();
    }
}

QString Screenshot::missing()
{
    if (m_app.page() == "login"_L1 && m_options.signIn.isEmpty())
        return {}; // the sign-in page is what there is to see
    if (m_app.page() != "chat"_L1)
        return u"not signed in"_s;
    if (m_app.session()->isOnline() == m_options.offline)
        return u"the connection is "_s + m_app.session()->connection();
    if (!m_options.open.isEmpty()) {
        const ConversationId wanted = m_app.findByTitle(m_options.open);
        if (wanted.isNull())
            return u"there is no conversation called "_s + m_options.open;
        if (m_app.room()->id() != wanted)
            m_app.openConversation(wanted.text());
    }
    if (!m_app.room()->isOpen())
        return u"no conversation is open"_s;
    if (!m_app.room()->isLoaded())
        return u"the conversation is not loaded"_s;
    if (!showsText())
        return u"no message says: "_s + m_options.afterText;
    if (!m_options.page.isEmpty()) {
        m_app.nav()->open(m_options.page.section(u':', 0, 0), m_options.page.section(u':', 1));
        m_options.page.clear();
    }
    return {};
}

bool Screenshot::showsText() const
{
    const MessageListModel& messages = *m_app.room()->messages();
    for (int i = 0; i < messages.count(); ++i)
        if (messages.data(messages.index(i, 0), MessageListModel::BodyRole).toString().contains(m_options.afterText) &&
            (m_options.offline || messages.at(i).delivery == SendState::Sent))
            return true;
    return m_options.afterText.isEmpty();
}

void Screenshot::take()
{
    const QImage picture = m_window.grabWindow();
    Q_EMIT finished(picture.isNull() || !picture.save(m_options.screenshot, "PNG")
                        ? u"cannot write "_s + m_options.screenshot
                        : QString{});
}

} // namespace tertulia
