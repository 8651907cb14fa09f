// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/stage.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

bool Stage::open(const QStringList& options)
{
    close();
    home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", home->path().toUtf8());
    server = std::make_unique<ServerProcess>();
    if (!server->start(QStringList{u"--limits.requests_per_second"_s, u"1000000"_s,
                                   u"--limits.registrations_per_hour_by_address"_s, u"1000"_s} +
                       options))
        return false;
    bruno = std::make_unique<WsClient>();
    chloe = std::make_unique<WsClient>();
    ada = std::make_unique<Desk>(u"ada"_s);
    return bruno->open(url()) && bruno->enroll(u"bruno"_s) && chloe->open(url()) && chloe->enroll(u"chloe"_s) &&
           ada->enroll(url(), u"ada"_s);
}

void Stage::close()
{
    ada.reset();
    chloe.reset();
    bruno.reset();
    server.reset();
    home.reset();
}

SpaceId Stage::makeSpace(const QString& name)
{
    SpaceId made{};
    auto* account = (*ada)->session()->account();
    account->request(SpaceCreate{name}).then((*ada)->session(), [&made](const Result<SpaceReply>& reply) {
        if (reply.ok())
            made = reply->space.id;
    });
    (void)QTest::qWaitFor([&] { return !made.isNull(); }, 60'000);
    bool added = false;
    account->request(MemberAdd{StreamId{made}, u"bruno"_s})
        .then((*ada)->session(), [&added](const Result<RevReply>& reply) { added = reply.ok(); });
    const bool isThere = QTest::qWaitFor(
        [&] {
            const SpaceRow* row = (*ada)->session()->directory().space(made);
            return added && row && row->standing.isOwner;
        },
        60'000);
    return isThere ? made : SpaceId{};
}

ConversationId Stage::makeRoom(SpaceId space, const QString& title, bool isPrivate)
{
    ConversationId made{};
    RoomCreate request;
    request.space = space;
    request.title = title;
    request.isPrivate = isPrivate;
    (*ada)->session()->account()->request(request).then((*ada)->session(),
                                                        [&made](const Result<ConversationReply>& reply) {
                                                            if (reply.ok())
                                                                made = reply->conversation.id;
                                                        });
    const bool isThere = QTest::qWaitFor(
        [&] {
            return !made.isNull() && (*ada)->session()->directory().conversation(made) &&
                   (*ada)->session()->records().conversation(made);
        },
        60'000);
    return isThere ? made : ConversationId{};
}

QString shown(PlainListModel* model, const QString& key, const char* role)
{
    return model->value(model->indexOf(key), role).toString();
}

QStringList column(PlainListModel* model, const char* role)
{
    QStringList values;
    for (int i = 0; i < model->count(); ++i)
        values.append(model->value(i, role).toString());
    return values;
}

} // namespace tertulia::test
