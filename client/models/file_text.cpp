// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/file_text.h"

#include "client/models/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

constexpr int labelLength = 5;

} // namespace

QString fileSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString fileProgressText(qint64 bytes, qint64 size)
{
    return FileTexts::tr("%1 of %2").arg(fileSizeText(bytes), fileSizeText(size));
}

QString fileKind(const QString& type)
{
    const QString group = type.section(u'/', 0, 0);
    const QString name = type.section(u'/', 1);
    if (group == u"image"_s || group == u"video"_s || group == u"audio"_s)
        return group;
    static const QSet<QString> archives{u"zip"_s,          u"gzip"_s,    u"x-tar"_s,       u"x-7z-compressed"_s,
                                        u"x-compressed"_s, u"vnd.rar"_s, u"zstd"_s,        u"x-xz"_s,
                                        u"x-bzip2"_s,      u"x-bzip"_s,  u"java-archive"_s};
    if (archives.contains(name) || name.endsWith(u"-compressed-tar"_s))
        return u"archive"_s;
    const bool isWritten = group == u"text"_s || name == u"pdf"_s || name.contains(u"document"_s) ||
                           name.contains(u"word"_s) || name == u"rtf"_s || name == u"json"_s || name == u"xml"_s;
    return isWritten ? u"text"_s : u"file"_s;
}

QString fileLabel(const QString& name, const QString& type)
{
    const auto isShort = [](const QString& text) {
        return !text.isEmpty() && text.size() <= labelLength &&
               std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    };
    const qsizetype dot = name.lastIndexOf(u'.');
    if (const QString ending = dot > 0 ? name.mid(dot + 1) : QString{}; isShort(ending))
        return ending.toUpper();
    const QString kind = type.section(u'/', 1);
    return isShort(kind) ? kind.toUpper() : FileTexts::tr("File");
}

QString fileTypeText(const QString& name, const QString& type)
{
    const QString kind = fileKind(type);
    const QString label = fileLabel(name, type);
    if (kind == u"audio"_s)
        return FileTexts::tr("Audio, %1").arg(label);
    return kind == u"video"_s ? FileTexts::tr("Video, %1").arg(label) : label;
}

QString fileErrorText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TooLarge:
        return FileTexts::tr("The server does not take that much from you.");
    case ErrorCode::Gone:
        return FileTexts::tr("The file was changed, moved or deleted before it could be sent.");
    case ErrorCode::NotFound:
        return FileTexts::tr("The file is not there any more.");
    case ErrorCode::Forbidden:
        return FileTexts::tr("The server refuses this file.");
    case ErrorCode::BadReply:
        return FileTexts::tr("The file arrived damaged.");
    default:
        return errorText(code);
    }
}

bool isPicture(const Attachment& file)
{
    return file.width.value_or(0) > 0 && file.height.value_or(0) > 0 && file.type.startsWith(u"image/"_s);
}

bool isProgram(const QString& name, const QString& type)
{
    static const QSet<QString> types{u"application/x-executable"_s,
                                     u"application/x-pie-executable"_s,
                                     u"application/x-sharedlib"_s,
                                     u"application/x-desktop"_s,
                                     u"application/x-shellscript"_s,
                                     u"application/x-ms-dos-executable"_s,
                                     u"application/vnd.microsoft.portable-executable"_s,
                                     u"application/x-msdownload"_s,
                                     u"application/x-msi"_s,
                                     u"application/x-java-archive"_s,
                                     u"application/java-archive"_s,
                                     u"application/vnd.appimage"_s,
                                     u"application/x-iso9660-appimage"_s,
                                     u"application/vnd.debian.binary-package"_s,
                                     u"application/x-rpm"_s,
                                     u"application/vnd.flatpak"_s,
                                     u"application/vnd.flatpak.ref"_s,
                                     u"application/x-perl"_s,
                                     u"text/x-python"_s,
                                     u"text/x-python3"_s};
    static const QSet<QString> endings{
        u"desktop"_s, u"sh"_s,  u"bash"_s, u"run"_s, u"appimage"_s, u"exe"_s, u"msi"_s,        u"bat"_s,    u"cmd"_s,
        u"com"_s,     u"scr"_s, u"ps1"_s,  u"vbs"_s, u"jar"_s,      u"py"_s,  u"pl"_s,         u"rb"_s,     u"deb"_s,
        u"rpm"_s,     u"js"_s,  u"lnk"_s,  u"url"_s, u"hta"_s,      u"apk"_s, u"flatpakref"_s, u"service"_s};
    return types.contains(type) || endings.contains(name.section(u'.', -1).toLower());
}

} // namespace tertulia
