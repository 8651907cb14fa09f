// SPDX-License-Identifier: GPL-3.0-or-later
// gallery FOLDER: paints tests/qml/Gallery.qml, a whole chat window of sample data, dark and light, large and small.
#include "tests/qml/scene.h"

#include <QCursor>
#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickView>
#include <QThreadPool>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

static bool paint(const QDir& folder, const QString& scene, const QString& theme, QSize size)
{
    QQuickView view;
    tertulia::test::prepareScene(*view.engine());
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties({{u"dark"_s, theme == u"dark"_s}, {u"scene"_s, scene}});
    view.setSource(QUrl::fromLocalFile(QStringLiteral(GALLERY_QML)));
    view.resize(size);
    // Over a message, so that its tools show; nowhere in the other scenes.
    QCursor::setPos(scene == u"chat"_s ? QPoint(size.width() / 2, size.height() / 2 + 80) : QPoint(5000, 5000));
    view.show();
    QEventLoop loop;
    QTimer::singleShot(700, &loop, &QEventLoop::quit);
    loop.exec();
    const QImage image = view.grabWindow();
    const QString name =
        u"%1-%2-%3x%4@%5.png"_s.arg(scene, theme).arg(size.width()).arg(size.height()).arg(view.devicePixelRatio());
    std::fprintf(stderr, "%s %dx%d\n", qPrintable(name), image.width(), image.height());
    return view.status() == QQuickView::Ready && image.save(folder.filePath(name));
}

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    QDir folder(arguments.value(1, u"."_s));
    folder.mkpath(u"."_s);
    const QStringList scenes =
        arguments.size() > 2 ? arguments.mid(2) : QStringList{u"chat"_s,  u"home"_s,     u"parts"_s, u"messages"_s,
                                                              u"sheet"_s, u"switcher"_s, u"keys"_s};
    bool good = true;
    for (const QString& scene : scenes) {
        for (const QString& theme : {u"dark"_s, u"light"_s}) {
            good = paint(folder, scene, theme, QSize(1440, 900)) && good;
            if (scene == u"chat"_s)
                good = paint(folder, scene, theme, QSize(900, 600)) && good;
        }
    }
    return good ? 0 : 1;
}
