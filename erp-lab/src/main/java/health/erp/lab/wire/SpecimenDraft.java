package health.erp.lab.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A specimen as a message has it.
 *
 * @param placer the number of whoever took it
 * @param filler the laboratory's
 * @param accession of the laboratory, as the container says (SAC-2)
 * @param container its barcode (SAC-3)
 * @param role whose it is: a patient's, a control's (HL7 table 0369)
 * @param rejections why it cannot be used (HL7 table 0490)
 * @param conditions what is wrong with it (HL7 table 0493)
 * @param observations what was seen of it
 */
public record SpecimenDraft(
        @Nullable EntityId placer,
        @Nullable EntityId filler,
        @Nullable EntityId accession,
        @Nullable EntityId container,
        Coded type,
        Coded site,
        String role,
        @Nullable Moment collected,
        @Nullable Moment collectedUntil,
        @Nullable Moment received,
        List<Coded> rejections,
        List<Coded> conditions,
        List<ObservationDraft> observations,
        List<String> comments) {
    public SpecimenDraft {
        rejections = List.copyOf(rejections);
        conditions = List.copyOf(conditions);
        observations = List.copyOf(observations);
        comments = List.copyOf(comments);
    }

    /** What an analyzer knows of a specimen: the number on its tube. */
    public static SpecimenDraft ofNumbers(@Nullable EntityId placer, @Nullable EntityId filler, Coded type) {
        return new SpecimenDraft(
                placer,
                filler,
                null,
                null,
                type,
                Coded.NONE,
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public SpecimenDraft with(List<ObservationDraft> seen, List<String> said) {
        return new SpecimenDraft(
                placer,
                filler,
                accession,
                container,
                type,
                site,
                role,
                collected,
                collectedUntil,
                received,
                rejections,
                conditions,
                seen,
                said);
    }

    public SpecimenDraft in(@Nullable EntityId itsAccession, @Nullable EntityId itsContainer) {
        return new SpecimenDraft(
                placer,
                filler,
                itsAccession,
                itsContainer,
                type,
                site,
                role,
                collected,
                collectedUntil,
                received,
                rejections,
                conditions,
                observations,
                comments);
    }
}
