package health.erp.lab.culture;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.SpecimenId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to cultures and to what they are judged by. */
public sealed interface CultureEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.culture.begun", Begun.class),
            EventType.of("lab.culture.read", Read.class),
            EventType.of("lab.culture.isolated", Isolated.class),
            EventType.of("lab.culture.tested", Tested.class),
            EventType.of("lab.culture.reported", Reported.class),
            EventType.of("lab.breakpoints.imported", BreakpointsImported.class),
            EventType.of("lab.breakpoints.in-force", BreakpointsInForce.class));

    /** A specimen is on media. */
    record Begun(CultureId culture, PatientId patient, SpecimenId specimen, Instant at) implements CultureEvent {
        @Override
        public Aggregate aggregate() {
            return of(culture);
        }

        @Override
        public PatientId subject() {
            return patient;
        }
    }

    /** Somebody looked at the media. */
    record Read(CultureId culture, PatientId patient, int reading, Instant at) implements CultureEvent {
        @Override
        public Aggregate aggregate() {
            return of(culture);
        }

        @Override
        public PatientId subject() {
            return patient;
        }
    }

    /** Something grew, was named, or is none. */
    record Isolated(CultureId culture, PatientId patient, IsolateId isolate, Instant at) implements CultureEvent {
        @Override
        public Aggregate aggregate() {
            return of(culture);
        }

        @Override
        public PatientId subject() {
            return patient;
        }
    }

    /** It was measured what drugs do to an isolate. */
    record Tested(CultureId culture, PatientId patient, IsolateId isolate, Instant at) implements CultureEvent {
        @Override
        public Aggregate aggregate() {
            return of(culture);
        }

        @Override
        public PatientId subject() {
            return patient;
        }
    }

    /** Somebody answers for what is known: preliminary, final or corrected. */
    record Reported(
            CultureId culture,
            PatientId patient,
            SpecimenId specimen,
            @Nullable OrderItemId item,
            int report,
            CultureStatus status,
            Instant at)
            implements CultureEvent {
        @Override
        public Aggregate aggregate() {
            return of(culture);
        }

        @Override
        public PatientId subject() {
            return patient;
        }
    }

    /** A hospital has an edition of a guideline. */
    record BreakpointsImported(BreakpointTableId table, String guideline, int year, String edition, Instant at)
            implements CultureEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-breakpoint-table", table.value());
        }
    }

    /** From now on susceptibility is judged by it. */
    record BreakpointsInForce(BreakpointTableId table, String guideline, int year, String edition, Instant at)
            implements CultureEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("lab-breakpoint-table", table.value());
        }
    }

    private static Aggregate of(CultureId culture) {
        return new Aggregate("lab-culture", culture.value());
    }
}
