package health.erp.core.notice;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says on a channel in a language, with parameters as {@code {name}}.
 *
 * @param language BCP 47: en, hi, pt-BR
 * @param subject of a mail; null elsewhere
 * @param html the body is HTML, so parameters are escaped
 */
public record NoticeText(Channel channel, String language, @Nullable String subject, String body, boolean html) {
    private static final int MAX_SUBJECT = 200;
    private static final int MAX_BODY = 100_000;

    public NoticeText {
        var tag = Locale.forLanguageTag(language).toLanguageTag();
        if (tag.equals("und")) {
            throw new IllegalArgumentException(
                    "The language (%s) is not a BCP 47 tag, such as en or pt-BR.".formatted(language));
        }
        language = tag;
    }

    public static NoticeText mail(String language, String subject, String body) {
        return new NoticeText(Channel.MAIL, language, subject, body, false);
    }

    public static NoticeText htmlMail(String language, String subject, String body) {
        return new NoticeText(Channel.MAIL, language, subject, body, true);
    }

    public static NoticeText sms(String language, String body) {
        return new NoticeText(Channel.SMS, language, null, body, false);
    }

    public static NoticeText push(String language, String body) {
        return new NoticeText(Channel.PUSH, language, null, body, false);
    }

    /** What is wrong with it, as the text of this type; in sentences, empty when it is fine. */
    Set<String> problems(NoticeType<?> type) {
        var problems = new TreeSet<String>();
        if ((channel == Channel.MAIL) == (subject == null)) {
            problems.add(channel == Channel.MAIL ? "a mail needs a subject" : "only a mail has a subject");
        }
        if (html && channel != Channel.MAIL) {
            problems.add("only a mail can be HTML");
        }
        if (subject != null && subject.matches("(?s).*[\\r\\n].*")) {
            problems.add("a subject is one line");
        }
        if (subject != null && subject.length() > MAX_SUBJECT) {
            problems.add("a subject has at most %d characters".formatted(MAX_SUBJECT));
        }
        if (body.isBlank() || body.length() > MAX_BODY) {
            problems.add("a body has 1 to %d characters".formatted(MAX_BODY));
        }
        var open = channel == Channel.MAIL ? Stream.ofNullable(subject) : Stream.of(body);
        open.flatMap(text -> Placeholders.in(text).stream())
                .filter(type.clinical()::contains)
                .forEach(name -> problems.add(
                        "the parameter (%s) is clinical, and may stand in the body of a mail only".formatted(name)));
        Stream.concat(Stream.ofNullable(subject), Stream.of(body)).forEach(text -> {
            Placeholders.in(text).stream()
                    .filter(name -> !type.parameters().contains(name))
                    .forEach(name -> problems.add("there is no parameter (%s)".formatted(name)));
            if (Placeholders.hasStrayBraces(text)) {
                problems.add("a brace stands alone; write a parameter as {name}");
            }
        });
        return problems;
    }
}
