package health.erp.lab.result;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.value.Span;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was measured in a specimen: all of it, or nothing if something of it cannot be so.
 *
 * @param byHand why no instrument is named for tests that one is controlled for; null where one is, or none need be
 */
public record EnterResults(
        @NotNull SpecimenId specimen,
        @NotEmpty @Size(max = 200) List<@Valid Entry> results,
        @Valid @NotNull Measured measured,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String byHand) {
    public EnterResults {
        results = results == null ? List.of() : List.copyOf(results);
        byHand = byHand == null || byHand.isBlank() ? null : byHand;
    }

    /** Nothing yet, measured so. */
    public static EnterResults of(SpecimenId specimen, Measured measured) {
        return new EnterResults(specimen, List.of(), measured, null);
    }

    /** One more, in the test's own unit: {@code with("K", "4.2")}. */
    public EnterResults with(String test, String value) {
        return with(Entry.of(test, value));
    }

    public EnterResults with(Entry entry) {
        var more = new ArrayList<>(results);
        more.add(entry);
        return new EnterResults(specimen, more, measured, byHand);
    }

    /** Without an instrument though the tests are controlled on one, and why. */
    public EnterResults byHandBecause(String reason) {
        return new EnterResults(specimen, results, measured, reason);
    }

    /**
     * What came out of one test.
     *
     * @param value as it was read or sent: {@code 5.10}, {@code <10}, {@code 1:80}, the code of an answer, words
     * @param unit in any spelling; null for the test's own
     * @param sentFlags what the sender says it means; kept, and never believed
     * @param sentRange what the sender says is usual, in the sent unit; only to notice a wrong unit by
     * @param alarms of the instrument about this value; null where it does not send any
     */
    public record Entry(
            @NotNull TestCode test,
            @NotBlank @Size(max = 10_000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                    String value,
            @Nullable @Size(max = 40) String unit,
            @Size(max = 10) List<@NotNull @Size(max = 20) String> sentFlags,
            @Nullable Span sentRange,
            @Nullable @Size(max = 20) Set<@NotNull @Size(max = 60) String> alarms,
            @Nullable @Size(max = 2_000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                    String comment) {
        public Entry {
            sentFlags = sentFlags == null ? List.of() : List.copyOf(sentFlags);
            alarms = alarms == null ? null : Set.copyOf(alarms);
        }

        /** In the test's own unit. */
        public static Entry of(String test, String value) {
            return new Entry(new TestCode(test), value, null, List.of(), null, null, null);
        }

        public Entry in(String sent) {
            return new Entry(test, value, sent, sentFlags, sentRange, alarms, comment);
        }

        public Entry flagged(String... flags) {
            return new Entry(test, value, unit, List.of(flags), sentRange, alarms, comment);
        }

        public Entry usually(Span range) {
            return new Entry(test, value, unit, sentFlags, range, alarms, comment);
        }

        /** An instrument that sends its alarms, and sent these. */
        public Entry alarmed(String... raised) {
            return new Entry(test, value, unit, sentFlags, sentRange, Set.of(raised), comment);
        }

        public Entry commented(@Nullable String words) {
            return new Entry(test, value, unit, sentFlags, sentRange, alarms, words);
        }
    }
}
