package health.erp.examples.people;

import health.erp.records.person.HumanName;
import health.erp.records.person.NameUse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A name of a FHIR Patient, whose use may be open.
 *
 * @param name with USUAL for an open use
 */
record FhirName(HumanName name, @Nullable NameUse use) {

    static FhirName of(Json name) throws Misread {
        var use = FhirPatient.code(NameUse.class, name, "use");
        var family = name.text("family");
        var given = name.texts("given");
        var prefix = joined(name.texts("prefix"));
        var suffix = joined(name.texts("suffix"));
        var text = name.text("text");
        return new FhirName(
                Misread.named(
                        field -> FhirPatient.in(name, field),
                        () -> new HumanName(
                                use == null ? NameUse.USUAL : use, family, given, prefix, suffix, text, null)),
                use);
    }

    /**
     * Our register wants exactly one official name. Marked none, it is the usual one, else one of open use, else the
     * first; marked several, it is the first of them and the others are usual names.
     */
    static List<HumanName> oneOfficial(List<FhirName> names) {
        var official = IntStream.range(0, names.size())
                .boxed()
                .min(Comparator.comparingInt(i -> names.get(i).rank()))
                .orElseThrow();
        return IntStream.range(0, names.size())
                .mapToObj(i -> i == official
                        ? names.get(i).as(NameUse.OFFICIAL)
                        : names.get(i).unofficial())
                .toList();
    }

    private HumanName unofficial() {
        return use == NameUse.OFFICIAL ? as(NameUse.USUAL) : name;
    }

    private int rank() {
        if (use == null) {
            return 2;
        }
        return switch (use) {
            case OFFICIAL -> 0;
            case USUAL -> 1;
            case TEMP, NICKNAME, ANONYMOUS, OLD, MAIDEN -> 3;
        };
    }

    private HumanName as(NameUse other) {
        return new HumanName(
                other, name.family(), name.given(), name.prefix(), name.suffix(), name.text(), name.script());
    }

    private static @Nullable String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join(" ", parts);
    }
}
