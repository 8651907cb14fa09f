// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/page_meta.h"

#include <QHash>
#include <QStringDecoder>

namespace tertulia::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTag = 16 * 1024;
constexpr qsizetype longestRaw = 8 * 1024; ///< of a text before it is cleaned and cut
constexpr int mostAttributes = 40;

using Attributes = QHash<QString, QString>;

struct Tag
{
    QString name; ///< lower case, "/title" closes
    Attributes attributes;
};

const QHash<QStringView, char16_t>& namedCharacters()
{
    static const QHash<QStringView, char16_t> names{
        {u"amp", u'&'},    {u"lt", u'<'},     {u"gt", u'>'},     {u"quot", u'"'},   {u"apos", u'\''},
        {u"nbsp", u' '},   {u"ndash", u'–'},  {u"mdash", u'—'},  {u"hellip", u'…'}, {u"lsquo", u'‘'},
        {u"rsquo", u'’'},  {u"ldquo", u'“'},  {u"rdquo", u'”'},  {u"laquo", u'«'},  {u"raquo", u'»'},
        {u"bull", u'•'},   {u"middot", u'·'}, {u"copy", u'©'},   {u"reg", u'®'},    {u"trade", u'™'},
        {u"euro", u'€'},   {u"pound", u'£'},  {u"deg", u'°'},    {u"times", u'×'},  {u"iexcl", u'¡'},
        {u"iquest", u'¿'}, {u"aacute", u'á'}, {u"eacute", u'é'}, {u"iacute", u'í'}, {u"oacute", u'ó'},
        {u"uacute", u'ú'}, {u"ntilde", u'ñ'}, {u"Aacute", u'Á'}, {u"Eacute", u'É'}, {u"Iacute", u'Í'},
        {u"Oacute", u'Ó'}, {u"Uacute", u'Ú'}, {u"Ntilde", u'Ñ'}, {u"agrave", u'à'}, {u"egrave", u'è'},
        {u"ugrave", u'ù'}, {u"acirc", u'â'},  {u"ecirc", u'ê'},  {u"icirc", u'î'},  {u"ocirc", u'ô'},
        {u"ucirc", u'û'},  {u"ccedil", u'ç'}, {u"auml", u'ä'},   {u"euml", u'ë'},   {u"iuml", u'ï'},
        {u"ouml", u'ö'},   {u"uuml", u'ü'},   {u"Auml", u'Ä'},   {u"Ouml", u'Ö'},   {u"Uuml", u'Ü'},
        {u"szlig", u'ß'},  {u"Agrave", u'À'}, {u"Egrave", u'È'}, {u"Ccedil", u'Ç'}, {u"oelig", u'œ'}};
    return names;
}

/// The character that stands between '&' and ';'; nothing if there is none of that name.
std::optional<char32_t> character(QStringView name)
{
    if (!name.startsWith(u'#')) {
        const auto found = namedCharacters().constFind(name);
        return found == namedCharacters().constEnd() ? std::nullopt : std::optional<char32_t>{*found};
    }
    const bool isHex = name.size() > 1 && (name.at(1) == u'x' || name.at(1) == u'X');
    bool isNumber = false;
    const uint code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    return isNumber && code > 0 && code <= 0x10ffff && !QChar::isSurrogate(code) ? std::optional<char32_t>{code}
                                                                                 : std::nullopt;
}

QString withoutEntities(QStringView text)
{
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.at(at) == u'&' ? text.mid(at, 12).indexOf(u';') : -1;
        const auto found = end > 1 ? character(text.mid(at + 1, end - 1)) : std::nullopt;
        if (found)
            out += QString::fromUcs4(&*found, 1);
        else
            out += text.at(at);
        at += found ? end + 1 : 1;
    }
    return out;
}

/// Control characters, and what hides or reverses other text.
bool isHarmful(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return false;
    }
}

QString cleaned(QStringView raw, int most)
{
    QList<char32_t> kept;
    bool isGap = false;
    for (const uint c : withoutEntities(raw.left(longestRaw)).toUcs4()) {
        if (QChar::isSpace(c)) {
            isGap = !kept.isEmpty();
            continue;
        }
        if (isHarmful(c))
            continue;
        if (isGap)
            kept.append(U' ');
        isGap = false;
        kept.append(c);
        if (kept.size() > most) {
            kept.resize(most);
            kept.last() = U'…';
            break;
        }
    }
    return QString::fromUcs4(kept.constData(), kept.size());
}

bool isNameEnd(QChar c)
{
    return c.isSpace() || c == u'=' || c == u'>' || c == u'/';
}

/// Reads through a page, forwards only.
class Reader
{
public:
    explicit Reader(QStringView page) : m_page(page) {}

    /// The next tag; comments are passed over.
    std::optional<Tag> next()
    {
        while (skipBehind(u"<")) {
            if (m_page.mid(m_at, 3) == u"!--") {
                if (!skipBehind(u"-->"))
                    break;
                continue;
            }
            return tag();
        }
        return std::nullopt;
    }
    /// What stands before `end`, and goes there.
    std::optional<QStringView> textUntil(QStringView end)
    {
        const qsizetype found = m_page.indexOf(end, m_at, Qt::CaseInsensitive);
        if (found < 0)
            return std::nullopt;
        const QStringView text = m_page.mid(m_at, found - m_at);
        m_at = found;
        return text;
    }

private:
    bool skipBehind(QStringView what)
    {
        const qsizetype found = m_page.indexOf(what, m_at);
        if (found >= 0)
            m_at = found + what.size();
        return found >= 0;
    }
    void skipSpace()
    {
        while (m_at < m_page.size() && (m_page.at(m_at).isSpace() || m_page.at(m_at) == u'/'))
            ++m_at;
    }
    QStringView name()
    {
        const qsizetype begin = m_at;
        while (m_at < m_page.size() && !isNameEnd(m_page.at(m_at)))
            ++m_at;
        return m_page.mid(begin, m_at - begin);
    }
    QStringView value()
    {
        const QChar quote = m_at < m_page.size() ? m_page.at(m_at) : QChar{};
        if (quote == u'"' || quote == u'\'') {
            const qsizetype end = m_page.mid(m_at + 1, longestTag).indexOf(quote);
            const QStringView text = m_page.mid(m_at + 1, std::max<qsizetype>(end, 0));
            m_at += end < 0 ? 1 : end + 2;
            return text;
        }
        const qsizetype begin = m_at;
        while (m_at < m_page.size() && !m_page.at(m_at).isSpace() && m_page.at(m_at) != u'>')
            ++m_at;
        return m_page.mid(begin, m_at - begin);
    }
    Tag tag()
    {
        Tag tag;
        if (m_at < m_page.size() && m_page.at(m_at) == u'/') {
            tag.name = u"/"_s;
            ++m_at;
        }
        tag.name += name().left(32).toString().toLower();
        for (int i = 0; i < mostAttributes; ++i) {
            skipSpace();
            if (m_at >= m_page.size() || m_page.at(m_at) == u'>')
                break;
            const QString key = name().left(32).toString().toLower();
            skipSpace();
            if (m_at < m_page.size() && m_page.at(m_at) == u'=') {
                ++m_at;
                skipSpace();
                tag.attributes.insert(key, value().toString());
            }
        }
        return tag;
    }

    QStringView m_page;
    qsizetype m_at = 0;
};

/// What was found first of each kind, as it stands there.
struct Found
{
    QString title;
    QHash<QString, QString> meta;

    void take(const Attributes& attributes)
    {
        static const QStringList wanted{u"og:title"_s, u"og:description"_s, u"og:site_name"_s, u"og:image"_s,
                                        u"description"_s};
        for (const auto& key : {u"property"_s, u"name"_s}) {
            const QString name = attributes.value(key).trimmed().toLower();
            if (wanted.contains(name) && !meta.contains(name))
                meta.insert(name, attributes.value(u"content"_s));
        }
    }
};

Found foundIn(QStringView page)
{
    static const QStringList opaque{u"script"_s, u"style"_s, u"noscript"_s, u"template"_s, u"textarea"_s};
    Found found;
    Reader reader(page);
    while (auto tag = reader.next()) {
        if (tag->name == u"body"_s || tag->name == u"/head"_s)
            break;
        if (tag->name == u"meta"_s)
            found.take(tag->attributes);
        const bool isTitle = tag->name == u"title"_s;
        if (!isTitle && !opaque.contains(tag->name))
            continue;
        (void)reader.textUntil(u">");
        const auto text = reader.textUntil(QString(u"</"_s + tag->name));
        if (!text)
            break;
        if (isTitle && found.title.isEmpty())
            found.title = text->mid(1).left(longestRaw).toString();
    }
    return found;
}

QString decoded(const QByteArray& page, const QByteArray& charset)
{
    QStringDecoder named(charset.isEmpty() ? "" : charset.constData());
    if (named.isValid())
        return named(page);
    QStringDecoder said = QStringDecoder::decoderForHtml(page);
    return said.isValid() ? QString(said(page)) : QString::fromUtf8(page);
}

QString imageOf(const QString& raw, const QUrl& page, int longest)
{
    const QUrl url = page.resolved(QUrl(withoutEntities(QStringView{raw}.left(longestRaw)).trimmed()));
    const bool isWeb = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    const QString text =
        url.isValid() && isWeb && url.userInfo().isEmpty() ? url.toString(QUrl::FullyEncoded) : QString{};
    return raw.trimmed().isEmpty() || text.size() > longest ? QString{} : text;
}

} // namespace

PageMeta metaOf(const QByteArray& page, const QByteArray& charset, const QUrl& url, const MetaLimits& limits)
{
    const QString text = decoded(page, charset);
    const Found found = foundIn(text);
    const auto said = [&](const QString& key) { return found.meta.value(key); };
    PageMeta meta;
    meta.title = cleaned(said(u"og:title"_s), limits.title);
    if (meta.title.isEmpty())
        meta.title = cleaned(found.title, limits.title);
    meta.description = cleaned(said(u"og:description"_s), limits.description);
    if (meta.description.isEmpty())
        meta.description = cleaned(said(u"description"_s), limits.description);
    meta.site = cleaned(said(u"og:site_name"_s), limits.site);
    meta.image = imageOf(said(u"og:image"_s), url, limits.address);
    return meta;
}

} // namespace tertulia::http
