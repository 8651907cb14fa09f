// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/export_page.h"

#include <QDateTime>
#include <QUrl>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

QString timeOf(Timestamp at)
{
    const auto ms = at.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
}

} // namespace

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QByteArray pageBegin(const QString& title)
{
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "img-src 'self'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
           escaped(title).toUtf8() +
           "</title>\n<style>body{font:15px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
           "article{margin:0 0 1em}time{color:#666;font-size:85%}p{margin:0;white-space:pre-wrap;"
           "overflow-wrap:anywhere;unicode-bidi:plaintext}.note{color:#666}</style></head><body>\n<h1 dir=\"auto\">" +
           escaped(title).toUtf8() + "</h1>\n";
}

QByteArray pageEnd()
{
    return "</body></html>\n";
}

QByteArray pageLink(const QString& path, const QString& text)
{
    return "<p><a href=\"" + escaped(path).toUtf8() + "\">" + escaped(text).toUtf8() + "</a></p>\n";
}

QByteArray paragraph(const QString& text)
{
    return "<p dir=\"auto\">" + escaped(text).toUtf8() + "</p>\n";
}

QString pathOfFile(const Attachment& file)
{
    return u"files/"_s + file.file.text() + u'/' + file.name;
}

QByteArray pageMessage(const MessageRecord& message, const QString& who)
{
    QByteArray html = "<article id=\"" + message.id.text().toUtf8() + "\"><bdi><b>" + escaped(who).toUtf8() +
                      "</b></bdi> <time>" + timeOf(message.createdAt).toUtf8() + "</time>";
    if (message.replyTo)
        html += " <a class=\"note\" href=\"#" + message.replyTo->text().toUtf8() + "\">an answer</a>";
    if (message.editedAt)
        html += " <span class=\"note\">edited</span>";
    if (message.deleted)
        return html + "<p class=\"note\">deleted</p></article>\n";
    html += "<p dir=\"auto\">" + escaped(message.body).toUtf8() + "</p>";
    for (const Attachment& file : message.attachments)
        html += "<p><a href=\"../" + QUrl::toPercentEncoding(pathOfFile(file), "/") + "\">" +
                escaped(file.name).toUtf8() + "</a></p>";
    return html + "</article>\n";
}

} // namespace tertulia::transfer
