package health.erp.records.person;

import health.erp.core.InvalidCommandException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person: names, birth, gender, how and where to reach them.
 *
 * <p>A missing list is an empty one.
 *
 * @param names exactly one of them is the official one; others in other scripts, from before a marriage, ...
 */
public record Demographics(
        @Size(max = 10) List<@Valid HumanName> names,
        @NotNull AdministrativeGender gender,
        @Nullable BirthDate birthDate,
        @Size(max = 20) List<@Valid ContactPoint> telecoms,
        @Size(max = 10) List<@Valid Address> addresses,
        @NotNull Deceased deceased) {

    public Demographics {
        names = listed(names);
        telecoms = listed(telecoms);
        addresses = listed(addresses);
        if (names.stream().filter(n -> n.use() == NameUse.OFFICIAL).count() != 1) {
            throw InvalidCommandException.of("names", "must hold exactly one official name");
        }
    }

    /** A person of whom only name, gender and birth are known. */
    public static Demographics of(HumanName official, AdministrativeGender gender, @Nullable BirthDate birthDate) {
        return new Demographics(List.of(official), gender, birthDate, List.of(), List.of(), Deceased.NO);
    }

    public Demographics reachedAt(ContactPoint... points) {
        return new Demographics(names, gender, birthDate, List.of(points), addresses, deceased);
    }

    public Demographics livingAt(Address... places) {
        return new Demographics(names, gender, birthDate, telecoms, List.of(places), deceased);
    }

    public HumanName officialName() {
        return names.stream()
                .filter(n -> n.use() == NameUse.OFFICIAL)
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> listed(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }
}
