// SPDX-License-Identifier: GPL-3.0-or-later
// The canonical form and the digests: the examples of PROTOCOL.md, and that nothing of a record is left out.
#include "shared/protocol/block_digest.h"
#include "shared/protocol/canonical_form.h"
#include "shared/protocol/claim_lines.h"
#include "shared/protocol/heads_digest.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QtTest>

#include <functional>

using namespace tertulia;
using namespace Qt::StringLiterals;

namespace {

/// The same id each time: 26 characters that end with `end`.
template<typename I>
I idOf(const char* end)
{
    return *I::fromText(QLatin1StringView(end).toString().rightJustified(26, u'0'));
}

Timestamp at(int64_t ms)
{
    return Timestamp{std::chrono::milliseconds{ms}};
}

const auto place = idOf<ConversationId>("c1");
const auto ana = idOf<UserId>("a1");
const auto bea = idOf<UserId>("b2");

MessageRecord plain()
{
    MessageRecord message;
    message.id = idOf<MessageId>("m1");
    message.conversation = place;
    message.seq = 1;
    message.author = ana;
    message.clientId = u"first-one"_s;
    message.body = u"Té, 9 °C\nat nine?"_s;
    message.createdAt = at(1'700'000'000'123);
    message.rev = 3;
    return message;
}

MessageRecord tombstone()
{
    MessageRecord message = plain();
    message.body.clear();
    message.editedAt = at(1'700'000'001'000);
    message.deleted = true;
    message.rev = 9;
    return message;
}

/// With all that a message can have.
MessageRecord rich()
{
    MessageRecord message = plain();
    message.replyTo = idOf<MessageId>("m0");
    message.editedAt = at(1'700'000'002'000);
    message.rev = 12;
    message.mentions = MessageMentions{{bea, ana}, {idOf<RoleId>("r1")}, false, true};
    message.pinnedBy = bea;
    message.pinnedAt = at(1'700'000'003'000);
    message.forwarded = ForwardedFrom{bea, at(1'600'000'000'000), u"Tea."_s};
    message.system = SystemNote{SystemKind::Topic, {}, u""_s};
    message.poll = Poll{{u"yes"_s, u"no"_s}, true, at(1'800'000'000'000), {}};
    message.silent = true;
    message.thread = ThreadSummary{idOf<ConversationId>("c2"), 4, at(1'700'000'004'000)};
    message.attachments = {{idOf<FileId>("f1"), u"tea.png"_s, 1234, u"image/png"_s, 640, 480, u"L6"_s},
                           {idOf<FileId>("f2"), u"a.txt"_s, 0, u"text/plain"_s, {}, {}, {}}};
    message.previews = {{u"https://example.org/"_s, u"Example"_s, u""_s, u"example"_s, u""_s}};
    message.noPreview = false;
    return message;
}

std::vector<ReactionRecord> reactions()
{
    const auto message = idOf<MessageId>("m1");
    return {{place, message, 1, bea, u"👍"_s, false, 11},
            {place, message, 1, ana, u"👍"_s, false, 10},
            {place, message, 1, ana, u"🎉"_s, true, 8}};
}

std::vector<VoteRecord> votes()
{
    const auto message = idOf<MessageId>("m1");
    return {{place, message, 1, bea, {0, 1}, 7}, {place, message, 1, ana, {}, 6}};
}

QString digestOf(const QByteArray& form)
{
    BlockDigest digest(place, rangeOfBlock(0));
    digest.add(form);
    return digest.text();
}

const std::vector<StreamHead>& heads()
{
    static const std::vector<StreamHead> two{{ana, 17}, {place, 3, 1, 0}};
    return two;
}

QString page()
{
    QFile file(QStringLiteral(TERTULIA_SOURCE_DIR "/shared/PROTOCOL.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

struct Example
{
    const char* name;
    MessageRecord message;
    std::vector<ReactionRecord> reactions{};
    std::vector<VoteRecord> votes{};
    [[nodiscard]] QByteArray form() const { return canonicalForm(message, reactions, votes); }
};

} // namespace

class CanonicalFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePageHasTheseExamples_data()
    {
        QTest::addColumn<QByteArray>("form");
        for (const Example& one : {Example{"plain", plain()}, Example{"tombstone", tombstone(), reactions(), votes()},
                                   Example{"rich", rich(), reactions(), votes()}})
            QTest::newRow(one.name) << one.form();
    }
    void thePageHasTheseExamples()
    {
        QFETCH(QByteArray, form);
        const QString shown = QString::fromUtf8(form).replace(u'\n', u"␊"_s) + u'\n' + digestOf(form);
        QVERIFY2(page().contains(shown), qPrintable(shown));
        QVERIFY(page().contains(place.text()));
    }
    void thePageHasTheHeads()
    {
        QVERIFY2(page().contains(u'\n' + headsDigest(heads()) + u'\n'), qPrintable(headsDigest(heads())));
        for (const StreamHead& head : heads())
            QVERIFY(page().contains(u"`%1` at %2"_s.arg(head.stream.text()).arg(head.rev)));
    }
    void everyPartOfAMessageCounts_data();
    void everyPartOfAMessageCounts();
    void whatHangsOnItCounts();
    void whatWasTakenBackDoesNot();
    void theOrderOfWhatHangsDoesNot();
    void absentIsNotEmpty();
    void theRangeIsInTheDigest();
    void blocksAreCountedFromTheFirstMessage();
    void headsInAnyOrderAreTheSame();
    void claimsAsLines();
};

using Change = std::function<void(MessageRecord&)>;
Q_DECLARE_METATYPE(Change)

void CanonicalFormTest::everyPartOfAMessageCounts_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) { QTest::newRow(name) << std::move(change); };
    row("id", [](auto& m) { m.id = idOf<MessageId>("m2"); });
    row("seq", [](auto& m) { m.seq = 2; });
    row("author", [](auto& m) { m.author = bea; });
    row("client_id", [](auto& m) { m.clientId += u'x'; });
    row("body", [](auto& m) { m.body += u' '; });
    row("reply_to", [](auto& m) { m.replyTo.reset(); });
    row("created_at", [](auto& m) { m.createdAt += std::chrono::milliseconds{1}; });
    row("edited_at", [](auto& m) { *m.editedAt += std::chrono::milliseconds{1}; });
    row("deleted", [](auto& m) { m.deleted = true; });
    row("rev", [](auto& m) { ++m.rev; });
    row("mentioned", [](auto& m) { std::swap(m.mentions->users[0], m.mentions->users[1]); });
    row("roles", [](auto& m) { m.mentions->roles.clear(); });
    row("everyone", [](auto& m) { m.mentions->everyone = true; });
    row("here", [](auto& m) { m.mentions->here = false; });
    row("pinned_by", [](auto& m) { m.pinnedBy = ana; });
    row("pinned_at", [](auto& m) { *m.pinnedAt += std::chrono::milliseconds{1}; });
    row("forwarded author", [](auto& m) { m.forwarded->author = ana; });
    row("forwarded at", [](auto& m) { m.forwarded->at = at(1); });
    row("forwarded body", [](auto& m) { m.forwarded->body.clear(); });
    row("system kind", [](auto& m) { m.system->kind = SystemKind::Renamed; });
    row("system user", [](auto& m) { m.system->user = ana; });
    row("system text", [](auto& m) { m.system->text.reset(); });
    row("poll options", [](auto& m) { m.poll->options.pop_back(); });
    row("poll multiple", [](auto& m) { m.poll->multiple = false; });
    row("poll ends", [](auto& m) { m.poll->endsAt.reset(); });
    row("poll closed", [](auto& m) { m.poll->closedAt = at(1); });
    row("silent", [](auto& m) { m.silent = false; });
    row("thread", [](auto& m) { m.thread->conversation = place; });
    row("thread replies", [](auto& m) { ++m.thread->replies; });
    row("thread last", [](auto& m) { m.thread->lastAt = at(1); });
    row("file", [](auto& m) { m.attachments[0].file = idOf<FileId>("f3"); });
    row("file name", [](auto& m) { m.attachments[0].name += u'x'; });
    row("file size", [](auto& m) { ++m.attachments[0].size; });
    row("file type", [](auto& m) { m.attachments[0].type.clear(); });
    row("file width", [](auto& m) { m.attachments[0].width = 641; });
    row("file height", [](auto& m) { m.attachments[0].height.reset(); });
    row("file preview", [](auto& m) { m.attachments[0].preview.reset(); });
    row("preview url", [](auto& m) { m.previews[0].url += u'x'; });
    row("preview title", [](auto& m) { m.previews[0].title.clear(); });
    row("preview description", [](auto& m) { m.previews[0].description = u"x"_s; });
    row("preview site", [](auto& m) { m.previews[0].site.clear(); });
    row("preview image", [](auto& m) { m.previews[0].image = u"x"_s; });
    row("no_preview", [](auto& m) { m.noPreview.reset(); });
}

void CanonicalFormTest::everyPartOfAMessageCounts()
{
    QFETCH(Change, change);
    MessageRecord other = rich();
    change(other);
    QVERIFY(canonicalForm(other, {}, {}) != canonicalForm(rich(), {}, {}));
}

void CanonicalFormTest::whatHangsOnItCounts()
{
    const QByteArray before = canonicalForm(rich(), reactions(), votes());
    const auto withReaction = [&](auto change) {
        auto others = reactions();
        change(others);
        return canonicalForm(rich(), others, votes());
    };
    const auto withVote = [&](auto change) {
        auto others = votes();
        change(others);
        return canonicalForm(rich(), reactions(), others);
    };
    QVERIFY(withReaction([](auto& all) { all[0].user = ana; }) != before);
    QVERIFY(withReaction([](auto& all) { all[0].emoji = u"🎉"_s; }) != before);
    QVERIFY(withReaction([](auto& all) { all[0].removed = true; }) != before);
    QVERIFY(withReaction([](auto& all) { ++all[0].rev; }) != before);
    QVERIFY(withReaction([](auto& all) { all[0].message = idOf<MessageId>("m2"); }) != before);
    QVERIFY(withReaction([](auto& all) { all.erase(all.begin()); }) != before);
    QVERIFY(withVote([](auto& all) { all[0].user = ana; }) != before);
    QVERIFY(withVote([](auto& all) { all[0].options = {0}; }) != before);
    QVERIFY(withVote([](auto& all) { ++all[0].rev; }) != before);
    QVERIFY(withVote([](auto& all) { all[0].message = idOf<MessageId>("m2"); }) != before);
    QVERIFY(withVote([](auto& all) { all.erase(all.begin()); }) != before);
}

void CanonicalFormTest::whatWasTakenBackDoesNot()
{
    auto standing = reactions();
    standing.pop_back();
    auto cast = votes();
    cast.pop_back();
    QCOMPARE(canonicalForm(rich(), standing, cast), canonicalForm(rich(), reactions(), votes()));
    QCOMPARE(canonicalForm(tombstone(), {}, {}), canonicalForm(tombstone(), reactions(), votes()));
}

void CanonicalFormTest::theOrderOfWhatHangsDoesNot()
{
    auto turned = reactions();
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(canonicalForm(rich(), turned, votes()), canonicalForm(rich(), reactions(), votes()));
}

void CanonicalFormTest::absentIsNotEmpty()
{
    MessageRecord none = plain();
    MessageRecord empty = plain();
    empty.mentions = MessageMentions{};
    QVERIFY(canonicalForm(none, {}, {}) != canonicalForm(empty, {}, {}));
    none.system = SystemNote{SystemKind::Topic, {}, {}};
    empty.mentions.reset();
    empty.system = SystemNote{SystemKind::Topic, {}, u""_s};
    QVERIFY(canonicalForm(none, {}, {}) != canonicalForm(empty, {}, {}));
}

void CanonicalFormTest::theRangeIsInTheDigest()
{
    const QByteArray form = canonicalForm(plain(), {}, {});
    const auto digest = [&form](ConversationId conversation, SeqRange range) {
        BlockDigest one(conversation, range);
        one.add(form);
        return one.text();
    };
    const QString whole = digest(place, {1, 256});
    QCOMPARE(whole, digestOf(form));
    QCOMPARE(whole.size(), limits::digestLength);
    QVERIFY(digest(place, {1, 255}) != whole);
    QVERIFY(digest(place, {2, 256}) != whole);
    QVERIFY(digest(idOf<ConversationId>("c2"), {1, 256}) != whole);
}

void CanonicalFormTest::blocksAreCountedFromTheFirstMessage()
{
    QCOMPARE(blockOf(1), 0);
    QCOMPARE(blockOf(256), 0);
    QCOMPARE(blockOf(257), 1);
    QCOMPARE(rangeOfBlock(1), (SeqRange{257, 512}));
    QCOMPARE(overlap(rangeOfBlock(1), {300, 1000}), (SeqRange{300, 512}));
    QVERIFY(overlap(rangeOfBlock(0), {300, 1000}).isEmpty());
}

void CanonicalFormTest::headsInAnyOrderAreTheSame()
{
    auto turned = heads();
    std::reverse(turned.begin(), turned.end());
    turned[0].lastSeq.reset();
    QCOMPARE(headsDigest(turned), headsDigest(heads()));
    ++turned[0].rev;
    QVERIFY(headsDigest(turned) != headsDigest(heads()));
    turned = heads();
    turned.pop_back();
    QVERIFY(headsDigest(turned) != headsDigest(heads()));
    QVERIFY(headsDigest({}) != headsDigest(heads()));
}

void CanonicalFormTest::claimsAsLines()
{
    const ClaimLine line{place, 12, {1, 300, 512, u"ab"_s.repeated(32)}};
    const QString text = textOf(line);
    QCOMPARE(text, place.text() + u" 12 1 300 512 "_s + u"ab"_s.repeated(32));
    QCOMPARE(claimFrom(text), std::optional{line});
    QVERIFY(isRemark(u"") && isRemark(u"# 3 blocks") && !isRemark(text));
    for (const QString& wrong :
         {text + u' ', text + u" x"_s, text.chopped(1), QString{text}.replace(u" 300 "_s, u" 256 "_s),
          QString{text}.replace(u" 512 "_s, u" 513 "_s), QString{text}.replace(u" 512 "_s, u" 299 "_s),
          QString{text}.replace(u" 12 "_s, u" -1 "_s), QString{text}.replace(u" 12 "_s, u"  12 "_s),
          QString{text}.replace(u"ab"_s, u"AB"_s), text.mid(1)})
        QVERIFY2(!claimFrom(wrong), qPrintable(wrong));
}

TERTULIA_TEST(CanonicalFormTest, "canonical_form")
#include "tst_canonical_form.moc"
