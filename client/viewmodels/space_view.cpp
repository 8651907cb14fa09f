// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/space_view.h"

namespace tertulia {

using namespace Qt::StringLiterals;

SpaceView::SpaceView(QObject* parent) : Errand(parent)
{
    connect(&m_roster, &SpaceRoster::changed, this, &SpaceView::changed);
}

void SpaceView::begin()
{
    connect(&session()->records(), &AccountRecords::reset, this, &SpaceView::changed);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (const auto* space = std::get_if<SpaceRecord>(&record); space && space->id == m_space)
            Q_EMIT changed();
    });
    connect(&session()->directory(), &Directory::spaceGone, this, [this](SpaceId space) {
        if (space == m_space && !m_deleting && !m_deleted)
            Q_EMIT left();
    });
    setSpaceId(std::exchange(m_space, SpaceId{}).text());
}

void SpaceView::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) == space)
        return;
    m_deleted = false;
    if (isUsable() && !m_space.isNull())
        m_roster.follow(*session(), m_space);
    Q_EMIT changed();
}

const SpaceRecord* SpaceView::record() const
{
    return isUsable() ? records().space(m_space) : nullptr;
}

QString SpaceView::name() const
{
    const SpaceRow* row = isUsable() ? directory().space(m_space) : nullptr;
    return row ? row->name : m_lastName;
}

QString SpaceView::description() const
{
    return record() ? record()->description : QString{};
}

QString SpaceView::icon() const
{
    return record() ? record()->icon : QString{};
}

QString SpaceView::ownerName() const
{
    return record() ? directory().name(record()->owner) : QString{};
}

bool SpaceView::isOwner() const
{
    return record() && record()->owner == self();
}

QString SpaceView::whyNotLeave() const
{
    if (!isUsable())
        return {};
    Facts facts = m_roster.factsAbout(self());
    facts.targetStanding = facts.standing;
    return whyNot(Action::RemoveSpaceMember, facts, roleNames());
}

QString SpaceView::whyNotDo(const QString& action) const
{
    const auto known = enumFromName<Action>(action);
    return known && isUsable() && !m_space.isNull() ? whyNot(*known, m_roster.facts(), roleNames()) : QString{};
}

void SpaceView::fail(const Error& error)
{
    m_deleting = false;
    Errand::fail(error);
}

void SpaceView::save(const QString& name, const QString& description)
{
    SpaceEdit request{m_space, name, description};
    if (accept(rule::name, *request.name, u"name"_s) && accept(rule::topic, *request.description, u"description"_s))
        ask(request, [this](const SpaceReply&) { Q_EMIT saved(); });
}

void SpaceView::handOver(const QString& handle)
{
    ask(SpaceHandOver{m_space, handle}, [this](const SpaceReply&) { Q_EMIT handedOver(); });
}

void SpaceView::leave()
{
    ask(MemberRemove{StreamId{m_space}, session()->selfHandle()}, [this](const RevReply&) { Q_EMIT left(); });
}

void SpaceView::rehearseDeletion()
{
    ask(SpaceDelete{m_space, true}, [this](const LossReply& loss) {
        Q_EMIT lossKnown(static_cast<int>(loss.people), static_cast<int>(loss.messages));
    });
}

void SpaceView::remove()
{
    m_lastName = name();
    m_deleting = true;
    ask(SpaceDelete{m_space}, [this](const LossReply&) {
        m_deleting = false;
        m_deleted = true;
        Q_EMIT changed();
    });
}

void SpaceView::restore()
{
    ask(SpaceRestore{m_space}, [this](const SpaceReply&) {
        m_deleted = false;
        Q_EMIT changed();
    });
}

} // namespace tertulia
