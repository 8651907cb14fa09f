// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/actions.h"
#include "client/viewmodels/settings.h"

#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestActions : public QObject
{
    Q_OBJECT

    static bool canMeet(ActionContext a, ActionContext b)
    {
        return a == b || a == ActionContext::App || a == ActionContext::Chat || b == ActionContext::App ||
               b == ActionContext::Chat;
    }
    static bool isLive(const Actions& actions, const QString& id)
    {
        return actions.index(actions.rowOf(id)).data(Actions::LiveRole).toBool();
    }
    static bool isKnown(const Actions& actions, const QString& id)
    {
        return actions.index(actions.rowOf(id)).data(Actions::KnownRole).toBool();
    }

private Q_SLOTS:
    void noTwoThatMeetShareKeys()
    {
        Settings settings({});
        const Actions actions(settings);
        for (int a = 0; a < actions.rowCount(); ++a)
            for (int b = a + 1; b < actions.rowCount(); ++b) {
                if (!canMeet(actions.spec(a).context, actions.spec(b).context))
                    continue;
                const QStringList taken = actions.keys(a);
                const QStringList wanted = actions.keys(b);
                for (const QString& key : wanted)
                    QVERIFY2(!taken.contains(key),
                             qPrintable(u"%1 and %2 share %3"_s.arg(QString::fromLatin1(actions.spec(a).id),
                                                                    QString::fromLatin1(actions.spec(b).id), key)));
            }
    }

    void everyKeyMeansSomething()
    {
        Settings settings({});
        const Actions actions(settings);
        QSet<QString> ids;
        for (int row = 0; row < actions.rowCount(); ++row) {
            const ActionSpec& spec = actions.spec(row);
            QVERIFY2(!ids.contains(QString::fromLatin1(spec.id)), spec.id);
            ids.insert(QString::fromLatin1(spec.id));
            QVERIFY2(!actions.nameOf(QString::fromLatin1(spec.id)).isEmpty(), spec.id);
            const QStringList keys = actions.keys(row);
            for (const QString& key : keys)
                QVERIFY2(QKeySequence(key, QKeySequence::PortableText).count() == 1, spec.id);
            QCOMPARE(actions.keysOf(QString::fromLatin1(spec.id)), keys);
        }
    }

    void signsThatNeedShiftElsewhereHaveAnotherBinding()
    {
        Settings settings({});
        const Actions actions(settings);
        static const QList<int> signs{Qt::Key_Slash,        Qt::Key_Backslash, Qt::Key_BracketLeft,
                                      Qt::Key_BracketRight, Qt::Key_Period,    Qt::Key_Greater};
        for (int row = 0; row < actions.rowCount(); ++row) {
            const QStringList keys = actions.keys(row);
            const auto isEasy = [](const QString& key) {
                return !signs.contains(QKeySequence(key, QKeySequence::PortableText)[0].key());
            };
            const bool hasHard = !std::all_of(keys.begin(), keys.end(), isEasy);
            QVERIFY2(!hasHard || std::any_of(keys.begin(), keys.end(), isEasy), actions.spec(row).id);
            for (const QString& key : keys) { // AltGr is Ctrl+Alt on some systems
                const QKeyCombination one = QKeySequence(key, QKeySequence::PortableText)[0];
                const bool isAltGr = one.keyboardModifiers().testFlags(Qt::ControlModifier | Qt::AltModifier);
                QVERIFY2(!isAltGr || one.key() > 0xff, actions.spec(row).id);
            }
        }
    }

    void onlyWhatCanBeDoneIsLive()
    {
        Settings settings({});
        Actions actions(settings);
        const QString id = u"go.switcher"_s;
        QVERIFY(!isKnown(actions, id));
        QVERIFY(!actions.trigger(id));
        ActionHandler page;
        page.setAction(id);
        page.setRegistry(&actions);
        QSignalSpy done(&page, &ActionHandler::triggered);
        QVERIFY(isLive(actions, id));
        QVERIFY(actions.trigger(id));
        QCOMPARE(done.count(), 1);
        QCOMPARE(page.keysText(), u"Ctrl+K"_s);
        {
            ActionHandler sheet; // later, so in front
            sheet.setAction(id);
            sheet.setRegistry(&actions);
            QSignalSpy doneByIt(&sheet, &ActionHandler::triggered);
            QVERIFY(actions.trigger(id));
            QCOMPARE(doneByIt.count(), 1);
            sheet.setEnabled(false);
            QVERIFY(actions.trigger(id));
            QCOMPARE(done.count(), 2);
        }
        page.setEnabled(false);
        QVERIFY(isKnown(actions, id));
        QVERIFY(!isLive(actions, id));
        QVERIFY(!actions.trigger(id));
    }

    void chosenKeysAreKept()
    {
        const QTemporaryDir dir;
        {
            Settings settings(dir.path());
            Actions actions(settings);
            QVERIFY(actions.setKeys(u"go.switcher"_s, u"Ctrl+J"_s).isEmpty());
            actions.removeKeys(u"go.new"_s);
            QVERIFY(actions.setKeys(u"view.left_panel"_s, u"F8"_s).isEmpty());
        }
        Settings settings(dir.path());
        Actions actions(settings);
        QCOMPARE(actions.keys(actions.rowOf(u"go.switcher"_s)), QStringList{u"Ctrl+J"_s});
        QCOMPARE(actions.keys(actions.rowOf(u"go.new"_s)), QStringList());
        QVERIFY(actions.index(actions.rowOf(u"go.new"_s)).data(Actions::CustomRole).toBool());
        QVERIFY(actions.resetKeys(u"go.switcher"_s).isEmpty());
        QCOMPARE(actions.keys(actions.rowOf(u"go.switcher"_s)), QStringList{u"Ctrl+K"_s});
        QVERIFY(!actions.index(actions.rowOf(u"go.switcher"_s)).data(Actions::CustomRole).toBool());
    }

    void takenAndUselessKeysAreRefused()
    {
        Settings settings({});
        Actions actions(settings);
        const QString taken = actions.setKeys(u"go.new"_s, u"Ctrl+K"_s);
        QVERIFY2(taken.contains(u"Go to a conversation"_s), qPrintable(taken));
        QCOMPARE(actions.keys(actions.rowOf(u"go.new"_s)), defaultKeys(actions.spec(actions.rowOf(u"go.new"_s))));
        QVERIFY(!actions.setKeys(u"go.new"_s, u"J"_s).isEmpty());         // one could not write it any more
        QVERIFY(!actions.setKeys(u"go.new"_s, u"Ctrl+X, Y"_s).isEmpty()); // one key, not a tune
        QVERIFY(!actions.setKeys(u"message.reply"_s, u"Ctrl+J"_s).isEmpty());
        // Freed by its owner, the key can be had.
        QVERIFY(actions.setKeys(u"go.switcher"_s, u"Ctrl+J"_s).isEmpty());
        QVERIFY(actions.setKeys(u"go.new"_s, u"Ctrl+K"_s).isEmpty());
        QVERIFY(!actions.resetKeys(u"go.switcher"_s).isEmpty());
    }

    void theFileMayBeWrittenByHand()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"settings.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"shortcuts": {"app.quit": null, "go.new": ["Ctrl+J", "F3"], "no.such": "Ctrl+L"}})");
        file.close();
        Settings settings(dir.path());
        const Actions actions(settings);
        QCOMPARE(actions.keys(actions.rowOf(u"app.quit"_s)), QStringList());
        QCOMPARE(actions.keys(actions.rowOf(u"go.new"_s)), (QStringList{u"Ctrl+J"_s, u"F3"_s}));
    }

    void aPressedKeyIsReadAsOne()
    {
        Settings settings({});
        const Actions actions(settings);
        QCOMPARE(actions.pressed(Qt::Key_J, Qt::ControlModifier), u"Ctrl+J"_s);
        QCOMPARE(actions.pressed(Qt::Key_Control, Qt::ControlModifier), QString());
        QCOMPARE(actions.pressed(Qt::Key_F5, Qt::NoModifier), u"F5"_s);
    }
};

TERTULIA_TEST(TestActions, "actions")

} // namespace tertulia::test

#include "tst_actions.moc"
