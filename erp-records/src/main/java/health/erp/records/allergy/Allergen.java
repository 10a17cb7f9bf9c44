package health.erp.records.allergy;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a patient reacts to: a substance, a product or a class of them. Without a code it is only told, and no check at
 * prescribing can recognise it.
 *
 * @param system whose code it is: {@link #SNOMED_CT}, {@link #ATC}, ...; null without a code
 * @param text what people call it
 */
@Embeddable
@Access(AccessType.FIELD)
public record Allergen(
        @Column(name = "allergen_system", updatable = false) @Nullable @Size(max = 100) @Pattern(regexp = "\\S+")
                String system,
        @Column(name = "allergen_code", updatable = false) @Nullable @Size(max = 40) @Pattern(regexp = "\\S+")
                String code,
        @Column(name = "allergen_text", updatable = false)
                @NotBlank
                @Size(max = 200)
                @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String text) {
    public static final String SNOMED_CT = "http://snomed.info/sct";

    /** Substances and, by a beginning of the code, their classes: J01CA04 amoxicillin, J01C penicillins. */
    public static final String ATC = "http://www.whocc.no/atc";

    private static final String NO_KNOWN_ALLERGY = "716186003";

    /** In FHIR an entry of its own says that there is nothing to list. */
    static final Allergen NONE_KNOWN = new Allergen(SNOMED_CT, NO_KNOWN_ALLERGY, "No known allergy");

    public static Allergen atc(String code, String text) {
        return new Allergen(ATC, code, text);
    }

    public static Allergen uncoded(String text) {
        return new Allergen(null, null, text);
    }

    @AssertTrue(message = "must have both a system and a code, or neither")
    boolean isWhole() {
        return (system == null) == (code == null);
    }

    @AssertTrue(message = "says that there are none: declare that instead")
    boolean isSomething() {
        return !isNoneKnown();
    }

    boolean isNoneKnown() {
        return SNOMED_CT.equals(system) && saysNone(code);
    }

    /** Whether the code, of SNOMED CT, says that there is nothing to list. */
    public static boolean saysNone(@Nullable String code) {
        return NO_KNOWN_ALLERGY.equals(code);
    }

    public boolean isCoded() {
        return code != null;
    }

    /** A drug of an ATC class is met by the class, the class by none of its drugs alone. */
    boolean covers(Allergen given) {
        if (code == null || given.code == null || !Objects.equals(system, given.system)) {
            return false;
        }
        return given.code.equals(code) || (ATC.equals(system) && given.code.startsWith(code));
    }
}
