// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: constructs everything in order, joins the platform (theme, language, single window, renderer) to
// the view-models, and runs. The only place of the client that knows all its parts. GUI thread.
#pragma once

#include "client/app_options.h"
#include "client/contract_meter.h"
#include "client/desktop_file_doors.h"
#include "client/desktop_shell.h"
#include "client/language.h"
#include "client/platform/network_access.h"
#include "client/platform/picture_stores.h"
#include "client/platform/single_instance.h"
#include "client/platform/speller.h"
#include "client/platform/theme_source.h"
#include "client/viewmodels/accounts.h"

#include <QElapsedTimer>
#include <QHash>
#include <QQmlApplicationEngine>

class QQuickWindow;

namespace tertulia {

class DesktopApp final : public QObject
{
    Q_OBJECT
public:
    /// After the QGuiApplication. The profile is open already.
    DesktopApp(AppOptions options, std::unique_ptr<Profile> profile, std::unique_ptr<SecretStore> secrets,
               QElapsedTimer sinceStart, QObject* parent = nullptr);
    ~DesktopApp() override;

    /// What must be settled before the first window: which renderer.
    static void chooseRenderer();
    /// The name under which a later start of the same profile finds this one.
    static QString instanceKey(const QString& profile);

    /// Shows the window and runs until the end. The program's exit code.
    int run();
    /// Shows the window and does not wait; false if there is none.
    bool open();
    [[nodiscard]] QQuickWindow* window() const { return m_window; }

private:
    bool load();
    bool takePictures();
    int runSelfTest();
    void prepareEngine();
    void equip(AppView& made);
    void showPictures();
    void signIn(const QString& password);
    void openWanted();
    void openFirst();
    /// Pictures are to be taken: nothing of the desktop is touched.
    [[nodiscard]] bool isPosing() const { return !m_options.screenshot.isEmpty() || !m_options.pictures.isEmpty(); }
    void look();
    [[nodiscard]] QString program() const;
    [[nodiscard]] AppView& view() { return *m_accounts.current(); }
    void finish(const QString& reason);

    AppOptions m_options;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<SecretStore> m_secrets;
    Language m_language;
    ThemeSource m_theme;
    SingleInstance m_instance;
    PictureStores m_pictures;
    QHash<const AppView*, PictureStore*> m_picturesOf;
    DesktopFileDoors m_doors;
    Speller m_speller;
    ContractMeter m_contract;
    Accounts m_accounts;
    std::unique_ptr<DesktopShell> m_shell; ///< none for self-tests and pictures
    NoNetworkAccess m_noNetwork;           ///< the engine uses it and does not own it
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr; ///< owned by the engine
    QElapsedTimer m_sinceStart;
};

} // namespace tertulia
