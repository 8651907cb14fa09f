// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/own_profile.h"

#include "client/models/spoken_time.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

void OwnProfile::begin()
{
    connect(&session()->directory(), &Directory::userChanged, this, [this](UserId user) {
        if (user == self())
            Q_EMIT changed();
    });
    connect(session(), &SessionView::stateChanged, this, [this] {
        if (!m_bioKnown && session()->isOnline() && !isBusy())
            fetch();
    });
    fetch();
    Q_EMIT changed();
}

void OwnProfile::fetch()
{
    if (isUsable() && !handle().isEmpty())
        ask(ProfileGet{handle()}, [this](const ProfilePage& page) { take({page.user, page.bio}); });
}

void OwnProfile::take(const ProfileReply& reply)
{
    session()->directory().putUsers({reply.user});
    m_bio = reply.bio;
    m_bioKnown = true;
    Q_EMIT changed();
}

const UserRecord* OwnProfile::record() const
{
    return isUsable() && !self().isNull() ? directory().user(self()) : nullptr;
}

QString OwnProfile::name() const
{
    return record() ? record()->displayName : QString{};
}

QString OwnProfile::handle() const
{
    return record() ? record()->handle : QString{};
}

QString OwnProfile::image() const
{
    return record() ? record()->avatar : QString{};
}

QString OwnProfile::status() const
{
    const bool isOver = record() && record()->statusUntil && *record()->statusUntil <= SystemClock{}.now();
    return record() && !isOver ? record()->status : QString{};
}

QDateTime OwnProfile::statusUntil() const
{
    if (status().isEmpty() || !record()->statusUntil)
        return {};
    return QDateTime::fromMSecsSinceEpoch(record()->statusUntil->time_since_epoch().count());
}

void OwnProfile::save(const QString& name, const QString& bio)
{
    ProfileUpdate request;
    request.displayName = name;
    if (!accept(rule::name, *request.displayName, u"display_name"_s))
        return;
    if (m_bioKnown) {
        request.bio = bio;
        if (!accept(rule::bio, *request.bio, u"bio"_s))
            return;
    }
    ask(request, [this](const ProfileReply& reply) {
        take(reply);
        Q_EMIT saved();
    });
}

void OwnProfile::setStatus(const QString& status, int seconds)
{
    ProfileUpdate request;
    request.status = status;
    if (!accept(rule::status, *request.status, u"status"_s))
        return;
    if (!request.status->isEmpty() && seconds != 0) {
        const QDateTime now = QDateTime::currentDateTime();
        const QDateTime end = seconds > 0 ? now.addSecs(seconds) : QDateTime(now.date().addDays(1), QTime(0, 0));
        request.statusUntil = timestampOf(end);
    }
    ask(request, [this](const ProfileReply& reply) { take(reply); });
}

} // namespace tertulia
