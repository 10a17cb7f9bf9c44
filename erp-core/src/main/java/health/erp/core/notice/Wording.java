package health.erp.core.notice;

import health.erp.core.value.Money;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills a text with parameters, in the receiver's language and the hospital's time. */
final class Wording {
    private final Locale language;
    private final ZoneId zone;

    Wording(String language, ZoneId zone) {
        this.language = Locale.forLanguageTag(language);
        this.zone = zone;
    }

    String subject(NoticeText text, Record parameters) {
        var subject = text.subject() == null ? "" : text.subject();
        // a parameter with a line break would begin a header of its own
        return Placeholders.filled(
                subject, name -> said(value(parameters, name)).replaceAll("[\\r\\n]+", " "));
    }

    String body(NoticeText text, Record parameters) {
        return Placeholders.filled(text.body(), name -> {
            var said = said(value(parameters, name));
            return text.html() ? escaped(said) : said;
        });
    }

    private String said(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(day);
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(language)
                    .format(time);
        }
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(language)
                    .format(moment.atZone(zone));
        }
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            var format = NumberFormat.getInstance(language);
            format.setMaximumFractionDigits(20);
            return format.format(value);
        }
        return value.toString();
    }

    private String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(Currency.getInstance(money.currency().code()));
        format.setMinimumFractionDigits(money.currency().minorDigits());
        format.setMaximumFractionDigits(money.currency().minorDigits());
        return format.format(money.amount());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static @Nullable Object value(Record parameters, String name) {
        var component = Arrays.stream(parameters.getClass().getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no parameter (%s).".formatted(name)));
        return read(parameters, component);
    }

    private static @Nullable Object read(Record parameters, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(parameters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The parameter (%s) cannot be read.".formatted(component.getName()), e);
        }
    }
}
