// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/languages.h"

#include <QHash>

namespace tertulia::text {

using namespace Qt::StringLiterals;

namespace {

using Style = void (*)(CodeLanguage&);

void likeC(CodeLanguage& language)
{
    language.lineComments = {u"//"_s};
    language.blockBegin = u"/*"_s;
    language.blockEnd = u"*/"_s;
    language.quotes = u"\"'"_s;
    language.hasCapitalTypes = true;
}
void likeScript(CodeLanguage& language)
{
    likeC(language);
    language.quotes = u"\"'`"_s;
}
void likeShell(CodeLanguage& language)
{
    language.lineComments = {u"#"_s};
    language.quotes = u"\"'"_s;
}
void likePython(CodeLanguage& language)
{
    likeShell(language);
    language.hasCapitalTypes = true;
}
void likeSql(CodeLanguage& language)
{
    language.lineComments = {u"--"_s};
    language.blockBegin = u"/*"_s;
    language.blockEnd = u"*/"_s;
    language.quotes = u"'\""_s;
    language.ignoresCase = true;
}
void likeLua(CodeLanguage& language)
{
    language.lineComments = {u"--"_s};
    language.quotes = u"\"'"_s;
}
void likeMarkup(CodeLanguage& language)
{
    language.blockBegin = u"<!--"_s;
    language.blockEnd = u"-->"_s;
    language.quotes = u"\""_s;
    language.isMarkup = true;
}
void likeStyle(CodeLanguage& language)
{
    language.blockBegin = u"/*"_s;
    language.blockEnd = u"*/"_s;
    language.quotes = u"\"'"_s;
}
void likeData(CodeLanguage& language)
{
    language.lineComments = {u"#"_s, u";"_s};
    language.quotes = u"\"'"_s;
}
void likeDiff(CodeLanguage& language)
{
    language.isDiff = true;
}

struct Entry
{
    const char* names;
    Style style;
    const char* keywords;
};

constexpr Entry entries[] = {
    {"c h cpp c++ cc cxx hpp hxx cplusplus", likeC,
     "alignas auto bool break case catch char class co_await co_return co_yield concept const consteval constexpr "
     "continue default delete do double else enum explicit export extern false final float for friend goto if inline "
     "int long mutable namespace new noexcept nullptr operator override private protected public requires return short "
     "signed sizeof static static_assert static_cast struct switch template this throw true try typedef typename union "
     "unsigned using virtual void volatile while #include #define #if #ifdef #ifndef #else #endif #pragma"},
    {"java", likeC,
     "abstract assert boolean break byte case catch char class const continue default do double else enum extends "
     "false "
     "final finally float for if implements import instanceof int interface long native new null package private "
     "protected public record return short static super switch synchronized this throw throws true try var void while"},
    {"cs csharp c#", likeC,
     "abstract as async await base bool break byte case catch char class const continue decimal default delegate do "
     "double else enum event false finally float for foreach get if in int interface internal is lock long namespace "
     "new null object out override private protected public readonly record ref return sealed set short static string "
     "struct switch this throw true try typeof uint using var virtual void while yield"},
    {"js javascript mjs cjs jsx ts typescript tsx", likeScript,
     "abstract any as async await boolean break case catch class const continue debugger default delete do else enum "
     "export extends false finally for from function get if implements import in instanceof interface let new null "
     "number of private protected public readonly return set static string super switch this throw true try type "
     "typeof undefined var void while with yield"},
    {"qml", likeScript,
     "import property signal function readonly required default alias bool int real double string url color var date "
     "enum component pragma on if else for while return const let true false null undefined this switch case break "
     "new"},
    {"json", likeScript, "true false null"},
    {"go golang", likeScript,
     "break case chan const continue default defer else fallthrough for func go goto if import interface map package "
     "range return select struct switch type var true false nil string int bool byte error float64 int64 rune"},
    {"rust rs", likeC,
     "as async await bool break const continue crate dyn else enum extern f32 f64 false fn for i32 i64 if impl in let "
     "loop match mod move mut pub ref return self Self static str struct super trait true type u8 u32 u64 unsafe use "
     "usize where while"},
    {"kotlin kt swift scala dart", likeC,
     "as async await break case catch class companion const continue data def defer do else enum extension false final "
     "for fun func guard if implements import in init interface internal is let match nil null object open operator "
     "override package private protocol public return sealed self static struct super switch this throw trait true try "
     "typealias val var void when where while with"},
    {"php", likeScript,
     "abstract and array as break case catch class const continue default do echo else elseif extends false final fn "
     "for "
     "foreach function global if implements interface match namespace new null or private protected public return "
     "static switch this throw trait true try use var while"},
    {"python py python3", likePython,
     "and as assert async await break case class continue def del elif else except False finally for from global if "
     "import in is lambda match None nonlocal not or pass raise return self True try while with yield"},
    {"ruby rb", likePython,
     "alias and begin break case class def do else elsif end ensure false for if in module next nil not or require "
     "rescue return self super then true unless until when while yield"},
    {"sh bash zsh shell console fish", likeShell,
     "if then else elif fi for while until do done case esac in function return exit export local readonly set unset "
     "echo cd sudo source alias read test eval exec trap shift"},
    {"cmake dockerfile make makefile", likeShell,
     "FROM RUN COPY ADD CMD ENTRYPOINT ENV ARG WORKDIR EXPOSE USER VOLUME if else elseif endif foreach endforeach "
     "function endfunction macro endmacro set option project include add_executable add_library find_package "
     "target_link_libraries"},
    {"sql postgres postgresql sqlite mysql", likeSql,
     "add all alter and as asc begin between by case cast check column commit constraint count create cross default "
     "delete desc distinct drop else end exists foreign from full group having if in index inner insert integer into "
     "is "
     "join key left like limit not null offset on or order outer primary references returning right rollback select "
     "set "
     "table text then transaction union unique update using values view when where with"},
    {"lua", likeLua,
     "and break do else elseif end false for function goto if in local nil not or repeat return then true until while"},
    {"haskell hs elm", likeLua,
     "case class data deriving do else if import in infix instance let module newtype of then type where"},
    {"html xml svg vue htm ui qrc", likeMarkup, ""},
    {"css scss less", likeStyle, "important media import keyframes supports auto none inherit initial"},
    {"yaml yml toml ini conf desktop properties env", likeData, "true false null yes no on off"},
    {"diff patch", likeDiff, ""},
};

QHash<QString, CodeLanguage> table()
{
    QHash<QString, CodeLanguage> languages;
    for (const Entry& entry : entries) {
        CodeLanguage language;
        entry.style(language);
        const QStringList words = QString::fromLatin1(entry.keywords).split(u' ', Qt::SkipEmptyParts);
        language.keywords = QSet<QString>(words.begin(), words.end());
        const QStringList names = QString::fromLatin1(entry.names).split(u' ');
        for (const QString& name : names)
            languages.insert(name, language);
    }
    return languages;
}

} // namespace

const CodeLanguage* codeLanguage(const QString& name)
{
    static const QHash<QString, CodeLanguage> languages = table();
    QString key = name.trimmed().toLower();
    if (!languages.contains(key))
        key = key.mid(key.lastIndexOf(u'.') + 1);
    const auto found = languages.constFind(key);
    return found == languages.constEnd() ? nullptr : &found.value();
}

} // namespace tertulia::text
