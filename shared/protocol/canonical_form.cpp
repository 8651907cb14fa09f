// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/canonical_form.h"

#include "shared/protocol/bencode.h"

#include <algorithm>

namespace tertulia {

namespace {

template<typename R>
constexpr size_t fieldsOf = std::tuple_size_v<std::remove_cvref_t<decltype(R::fields)>>;

// Who adds a field decides here: it stays out of the form, or the form gets another name.
static_assert(fieldsOf<MessageRecord> == 22 && fieldsOf<ReactionRecord> == 7 && fieldsOf<VoteRecord> == 6);
static_assert(fieldsOf<MessageMentions> == 4 && fieldsOf<ForwardedFrom> == 3 && fieldsOf<SystemNote> == 3);
static_assert(fieldsOf<Poll> == 4 && fieldsOf<ThreadSummary> == 3);
static_assert(fieldsOf<Attachment> == 7 && fieldsOf<LinkPreview> == 5);

/// The parts of a message that are lists of their own.
class FormWriter
{
public:
    void write(const MessageRecord& message);
    /// The forms of what hangs on it, in the order of their bytes: no engine's collation has a say.
    template<typename R>
    void writeHung(std::span<const R> records, bool any)
    {
        std::vector<QByteArray> forms;
        if (any)
            for (const R& record : records)
                if (stands(record))
                    forms.push_back(formOf(record));
        std::sort(forms.begin(), forms.end());
        m_out.begin();
        for (const QByteArray& form : forms)
            m_out.raw(form);
        m_out.end();
    }
    void begin() { m_out.begin(); }
    QByteArray take()
    {
        m_out.end();
        return m_out.bytes();
    }

private:
    static bool stands(const ReactionRecord& reaction) { return !reaction.removed; }
    static bool stands(const VoteRecord& vote) { return !vote.options.empty(); }
    static QByteArray formOf(const ReactionRecord& reaction)
    {
        Bencode out;
        out.begin();
        out.add(reaction.message);
        out.add(reaction.user);
        out.add(reaction.emoji);
        out.add(reaction.rev);
        out.end();
        return out.bytes();
    }
    static QByteArray formOf(const VoteRecord& vote)
    {
        Bencode out;
        out.begin();
        out.add(vote.message);
        out.add(vote.user);
        out.add(vote.options);
        out.add(vote.rev);
        out.end();
        return out.bytes();
    }

    template<typename T>
    void part(const std::optional<T>& value)
    {
        m_out.begin();
        if (value)
            part(*value);
        m_out.end();
    }
    template<typename T>
    void parts(const std::vector<T>& values)
    {
        m_out.begin();
        for (const T& value : values)
            part(value);
        m_out.end();
    }
    template<typename... T>
    void list(const T&... values)
    {
        m_out.begin();
        (m_out.add(values), ...);
        m_out.end();
    }
    void part(const MessageMentions& one) { list(one.users, one.roles, one.everyone, one.here); }
    void part(const ForwardedFrom& one) { list(one.author, one.at, one.body); }
    void part(const SystemNote& one) { list(QString::fromLatin1(enumName(one.kind)), one.user, one.text); }
    void part(const Poll& one) { list(one.options, one.multiple, one.endsAt, one.closedAt); }
    void part(const ThreadSummary& one) { list(one.conversation, one.replies, one.lastAt); }
    void part(const Attachment& one)
    {
        list(one.file, one.name, one.size, one.type, one.width, one.height, one.preview);
    }
    void part(const LinkPreview& one) { list(one.url, one.title, one.description, one.site, one.image); }

    Bencode m_out;
};

void FormWriter::write(const MessageRecord& message)
{
    m_out.add(message.id);
    m_out.add(message.seq);
    m_out.add(message.author);
    m_out.add(message.clientId);
    m_out.add(message.body);
    m_out.add(message.replyTo);
    m_out.add(message.createdAt);
    m_out.add(message.editedAt);
    m_out.add(message.deleted);
    m_out.add(message.rev);
    part(message.mentions);
    m_out.add(message.pinnedBy);
    m_out.add(message.pinnedAt);
    part(message.forwarded);
    part(message.system);
    part(message.poll);
    m_out.add(message.silent);
    part(message.thread);
    parts(message.attachments);
    parts(message.previews);
    m_out.add(message.noPreview);
}

} // namespace

QByteArray canonicalForm(const MessageRecord& message, std::span<const ReactionRecord> reactions,
                         std::span<const VoteRecord> votes)
{
    FormWriter form;
    form.begin();
    form.write(message);
    form.writeHung(reactions, !message.deleted);
    form.writeHung(votes, !message.deleted);
    return form.take();
}

} // namespace tertulia
