package health.erp.records.condition;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A code of the International Classification of Diseases, with the edition it was taken from: a code may mean something
 * else in another. What codes there are the edition says; here the form is checked.
 *
 * @param code a letter, two digits (in clinical modifications the second may be a letter), and up to four after the point:
 *     E11.9, S52.501A
 * @param edition {@code WHO 2019}, {@code CM 2025}
 * @param title what the edition, or the doctor, calls it
 */
@Embeddable
@Access(AccessType.FIELD)
public record Icd10(
        @Column(name = "icd10_code")
                @NotNull
                @Pattern(
                        regexp = "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?",
                        message = "has not the form of ICD-10, as E11.9")
                String code,
        @Column(name = "icd10_edition")
                @NotNull
                @Pattern(regexp = "[A-Z]{2,5} [0-9]{4}", message = "is not an edition, as WHO 2019")
                String edition,
        @Column(name = "icd10_title")
                @NotBlank
                @Size(max = 300)
                @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String title) {
    /** The edition of the WHO in force. */
    public static final String WHO_2019 = "WHO 2019";

    public static Icd10 who(String code, String title) {
        return new Icd10(code, WHO_2019, title);
    }

    /** The three characters all codes of one kind share: E11 of E11.9. */
    public String category() {
        return code.substring(0, 3);
    }
}
