// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: constructs everything in order, joins the platform (theme, language, single window, renderer) to
// the view-models, and runs. The only place of the client that knows all its parts. GUI thread.
#pragma once

#include "client/app_options.h"
#include "client/desktop_file_doors.h"
#include "client/language.h"
#include "client/platform/network_access.h"
#include "client/platform/picture_store.h"
#include "client/platform/single_instance.h"
#include "client/platform/speller.h"
#include "client/platform/theme_source.h"
#include "client/viewmodels/app_view.h"

#include <QQmlApplicationEngine>

class QQuickWindow;

namespace tertulia {

class DesktopApp final : public QObject
{
    Q_OBJECT
public:
    /// After the QGuiApplication. The profile is open already.
    DesktopApp(AppOptions options, std::unique_ptr<Profile> profile, QObject* parent = nullptr);
    ~DesktopApp() override;

    /// What must be settled before the first window: which renderer.
    static void chooseRenderer();
    /// The name under which a later start of the same profile finds this one.
    static QString instanceKey(const QString& profile);

    /// Shows the window and runs until the end. The program's exit code.
    int run();

private:
    bool load();
    bool takePictures();
    int runSelfTest();
    void prepareEngine();
    void openSpelling();
    void signIn(const QString& password);
    void openWanted();
    void raise();
    void finish(const QString& reason);

    AppOptions m_options;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<SecretStore> m_secrets;
    Language m_language;
    ThemeSource m_theme;
    SingleInstance m_instance;
    PictureStore m_pictures;
    DesktopFileDoors m_doors;
    Speller m_speller;
    AppView m_view;
    NoNetworkAccess m_noNetwork; ///< the engine uses it and does not own it
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr; ///< owned by the engine
};

} // namespace tertulia
