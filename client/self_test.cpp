// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/self_test.h"

#include "client/viewmodels/app_view.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QQmlComponent>
#include <QQmlEngine>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QUrl moduleFile(const QString& path)
{
    return QUrl(u"qrc"_s + path);
}

void buildPage(QQmlEngine& engine, AppView& app, const QString& name, QVariantMap properties, QStringList& faults)
{
    properties.insert(u"app"_s, QVariant::fromValue(&app));
    QQmlComponent component(&engine, moduleFile(u":/qt/qml/Tertulia/Pages/"_s + name));
    // Qt 6.4 crashes on making one that could not be loaded.
    const std::unique_ptr<QObject> page(component.isReady() ? component.createWithInitialProperties(properties)
                                                            : nullptr);
    if (!page)
        faults.append(name + u": "_s + component.errorString());
    QCoreApplication::processEvents();
}

} // namespace

QStringList selfTest(QQmlEngine& engine, AppView& app)
{
    QStringList faults;
    const auto noted =
        QObject::connect(&engine, &QQmlEngine::warnings, &engine, [&faults](const QList<QQmlError>& list) {
            for (const QQmlError& error : list)
                faults.append(error.toString());
        });
    int files = 0;
    QDirIterator walk(u":/qt/qml/Tertulia"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QQmlComponent component(&engine, moduleFile(walk.next()));
        ++files;
        if (!component.isReady())
            faults.append(component.errorString());
    }
    if (files == 0)
        faults.append(u"the interface is missing from the program"_s);
    buildPage(engine, app, u"AuthPage.qml"_s, {}, faults);
    buildPage(engine, app, u"ChatPage.qml"_s, {{u"width"_s, 1280}, {u"height"_s, 800}}, faults);
    buildPage(engine, app, u"ChatPage.qml"_s, {{u"width"_s, 600}, {u"height"_s, 500}}, faults);
    for (const QString& section : {u"account"_s, u"devices"_s, u"notifications"_s, u"appearance"_s, u"language"_s,
                                   u"shortcuts"_s, u"privacy"_s, u"storage"_s, u"diagnostics"_s, u"about"_s})
        buildPage(engine, app, u"SettingsPage.qml"_s, {{u"argument"_s, section}, {u"width"_s, 900}, {u"height"_s, 700}},
                  faults);
    buildPage(engine, app, u"ShortcutsPage.qml"_s, {{u"argument"_s, QString()}, {u"width"_s, 900}}, faults);
    QObject::disconnect(noted);
    return faults;
}

} // namespace tertulia
