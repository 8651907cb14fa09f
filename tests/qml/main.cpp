// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/scene.h"

#include "client/platform/avatar_provider.h"
#include "client/platform/icon_provider.h"

#include <QAccessible>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QMetaProperty>
#include <QNetworkProxy>
#include <QQmlContext>
#include <QQmlEngine>
#include <QTcpServer>
#include <QtQuickTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

// What QML tests cannot do by themselves: list files, and notice whether anybody connects to a port of this machine.
class Probe : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int port READ port CONSTANT)
    Q_PROPERTY(int connections MEMBER m_connections)

public:
    Probe()
    {
        QQmlEngine::setObjectOwnership(&m_proxy, QQmlEngine::CppOwnership);
        // A proxy set for the machine would swallow the calls that must arrive here.
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] { ++m_connections; });
    }

    int port() const { return m_server.serverPort(); }
    Q_INVOKABLE QStringList icons() const
    {
        return QDir(u":/tertulia/icons/ui"_s).entryList({u"*.svg"_s}, QDir::Files);
    }
    Q_INVOKABLE QStringList components() const
    {
        return QDir(u":/qt/qml/Tertulia/Components"_s).entryList({u"*.qml"_s}, QDir::Files);
    }
    // The texts of tests/hostile, as they stand in their file.
    Q_INVOKABLE QString corpus() const
    {
        QFile file(QStringLiteral(QUICK_TEST_SOURCE_DIR "/../hostile/corpus.json"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    // What of a component takes a text, or several.
    Q_INVOKABLE QVariantList textProperties(const QObject* item) const
    {
        QVariantList found;
        const QMetaObject* type = item->metaObject();
        for (int i = 0; i < type->propertyCount(); ++i) {
            const QMetaProperty property = type->property(i);
            const bool isList = property.metaType() == QMetaType::fromType<QStringList>();
            if (property.isWritable() && (isList || property.metaType() == QMetaType::fromType<QString>()) &&
                qstrcmp(property.name(), "objectName") != 0)
                found.append(QVariantMap{{u"name"_s, QString::fromLatin1(property.name())}, {u"list"_s, isList}});
        }
        return found;
    }
    // Opaque pixels of an icon: zero means that nothing was drawn.
    Q_INVOKABLE int iconInk(const QString& name) const
    {
        QSize size;
        const QImage image = IconProvider().requestImage(name + u"/112233"_s, &size, QSize(24, 24));
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ink += qAlpha(image.pixel(x, y)) > 128;
        return ink;
    }
    // A model over another that can be exchanged, which resets it, as a history does when one opens another
    // conversation.
    Q_INVOKABLE QAbstractItemModel* proxy(QAbstractItemModel* source)
    {
        m_proxy.setSourceModel(source);
        return &m_proxy;
    }
    // Every node of a window's accessible tree: its role, its name, its parent's name, and whether it is of use without
    // a name.
    Q_INVOKABLE QVariantList accessibleNodes(QObject* window) const
    {
        QAccessible::setActive(true);
        QVariantList nodes;
        collect(QAccessible::queryAccessibleInterface(window), QString(), nodes);
        return nodes;
    }
    // A key that is still held down when the system begins to repeat it.
    Q_INVOKABLE void repeatKey(QObject* window, int key) const
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(window, &event);
    }
    Q_INVOKABLE QString initials(const QString& name) const { return avatarInitials(name); }
    Q_INVOKABLE QString avatarHash(const QString& id, int side) const
    {
        const QImage image = drawAvatar(parseAvatarId(id), side);
        const QByteArray pixels(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        return QString::fromLatin1(QCryptographicHash::hash(pixels, QCryptographicHash::Sha256).toHex());
    }
    Q_INVOKABLE int avatarAlpha(const QString& id, int side, int x, int y) const
    {
        return qAlpha(drawAvatar(parseAvatarId(id), side).pixel(x, y));
    }

private:
    static void collect(QAccessibleInterface* node, const QString& parent, QVariantList& nodes)
    {
        if (!node || node->state().invisible)
            return;
        const QAccessible::Role role = node->role();
        const QString name = node->text(QAccessible::Name);
        const bool wantsName = role == QAccessible::Button || role == QAccessible::PageTab ||
                               role == QAccessible::ListItem || role == QAccessible::List ||
                               role == QAccessible::EditableText || role == QAccessible::MenuItem;
        nodes.append(
            QVariantMap{{u"name"_s, name}, {u"role"_s, int(role)}, {u"parent"_s, parent}, {u"wantsName"_s, wantsName}});
        for (int i = 0; i < node->childCount(); ++i)
            collect(node->child(i), name, nodes);
    }

    QIdentityProxyModel m_proxy;
    QTcpServer m_server;
    int m_connections = 0;
};

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        prepareScene(*engine);
        // Not before there is an application: a server without an event loop hears nobody.
        m_probe = std::make_unique<Probe>();
        engine->rootContext()->setContextProperty(u"probe"_s, m_probe.get());
    }

private:
    std::unique_ptr<Probe> m_probe;
};

} // namespace tertulia::test

using tertulia::test::Setup;
QUICK_TEST_MAIN_WITH_SETUP(qml, Setup)

#include "main.moc"
